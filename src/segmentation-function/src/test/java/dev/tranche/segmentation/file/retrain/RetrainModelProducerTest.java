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

  private Path compiledFor(int machine) throws IOException {
    byte[] header = new byte[64];
    header[0] = 0x7f;
    System.arraycopy(new byte[] {'E', 'L', 'F', 2, 1, 1}, 0, header, 1, 6);
    header[18] = (byte) machine;
    return Files.write(folder.resolve("of" + machine), header);
  }

  @Test
  void aTrainerForTheOtherProcessorStopsTheStart() throws IOException {
    Path x86 = compiledFor(0x3e);
    Path arm = compiledFor(0xb7);
    PreventFurtherStepsException refused =
        assertThrows(
            PreventFurtherStepsException.class,
            () -> RetrainModelProducer.requireFit(arm, Processor.named("amd64")));
    assertEquals(
        "TRANCHE_RETRAIN_TRAINER: "
            + arm
            + " is compiled for arm64, and this function runs on x86-64; zip one that is compiled"
            + " there with './tranche layer --trainer'",
        refused.getMessage());
    assertThrows(
        PreventFurtherStepsException.class,
        () -> RetrainModelProducer.requireFit(x86, Processor.named("aarch64")));
    RetrainModelProducer.requireFit(x86, Processor.named("amd64"));
    RetrainModelProducer.requireFit(arm, Processor.named("aarch64"));
    RetrainModelProducer.requireFit(arm, Processor.named("riscv64"));
    Path script = Files.writeString(folder.resolve("script"), "#!/bin/sh\n");
    RetrainModelProducer.requireFit(script, Processor.named("amd64"));
    assertEquals(Optional.empty(), Processor.of(compiledFor(0x28)));
  }

  @Test
  void modelsThatAreNotThereAreNoModelsToFollow() {
    BundleException refused =
        assertThrows(BundleException.class, () -> ReplaceableModels.find(Optional.of(folder)));
    assertTrue(String.valueOf(refused.getMessage()).contains(folder.toString()));
  }
}
