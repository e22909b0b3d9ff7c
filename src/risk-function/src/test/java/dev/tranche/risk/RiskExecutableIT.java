package dev.tranche.risk;

import dev.tranche.scoring.RefusedModel;
import dev.tranche.scoring.SampleBundles;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.function.ExecutableContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskExecutableIT extends ExecutableContract {
  RiskExecutableIT() {
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

  @Test
  void refusesWrongSettingsAllAtOnce() throws Exception {
    String line =
        "TRANCHE_MAX_CUSTOMERS: '-5' is not a whole number from 1 to 100,000;"
            + " TRANCHE_METRICS: 'off' is neither true nor false";
    assertRefused(Map.of("TRANCHE_MAX_CUSTOMERS", "-5", "TRANCHE_METRICS", "off"), line);
  }
}
