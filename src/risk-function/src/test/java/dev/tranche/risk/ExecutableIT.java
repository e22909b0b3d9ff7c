package dev.tranche.risk;

import dev.tranche.scoring.RefusedModel;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.function.ExecutableContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutableIT extends ExecutableContract {
  ExecutableIT() {
    super(Task.RISK);
  }

  @Test
  void refusesModelsThatCannotServe(@TempDir Path folder) throws Exception {
    List<RefusedModel> refused = RefusedModel.all();
    for (int i = 0; i < refused.size(); i++) {
      Path models = folder.resolve(Integer.toString(i));
      SampleBundles.risk(models, refused.get(i).onnx());
      assertRefused(models, refused.get(i).message());
    }
  }
}
