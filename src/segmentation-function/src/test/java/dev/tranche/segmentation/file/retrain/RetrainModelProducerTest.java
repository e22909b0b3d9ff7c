package dev.tranche.segmentation.file.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.BundleException;
import io.quarkus.runtime.PreventFurtherStepsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the function does not start without. */
class RetrainModelProducerTest {
  @TempDir private Path folder;

  private Trainer trainer(Path program) {
    return new RetrainModelProducer()
        .trainer(
            new RetrainSettings(
                program, Duration.ofMinutes(1), Optional.empty(), Optional.empty(), false));
  }

  @Test
  void aTrainerThatIsNotThereStopsTheStart() throws IOException {
    Path program = Files.createFile(folder.resolve("tranche"));
    PreventFurtherStepsException refused =
        assertThrows(PreventFurtherStepsException.class, () -> trainer(program));
    assertEquals(
        "TRANCHE_RETRAIN_TRAINER: "
            + program
            + " is no program; give the function the layer that './tranche layer --trainer' zips",
        refused.getMessage());
    assertTrue(program.toFile().setExecutable(true));
    assertEquals(program, trainer(program).program());
  }

  @Test
  void modelsThatAreNotThereAreNoModelsToFollow() {
    BundleException refused =
        assertThrows(BundleException.class, () -> ReplaceableModels.find(Optional.of(folder)));
    assertTrue(String.valueOf(refused.getMessage()).contains(folder.toString()));
  }
}
