package dev.tranche.segmentation.file.retrain;

import dev.tranche.base.InputException;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.function.RetrainingSetting;
import dev.tranche.segmentation.file.FileSettings;
import dev.tranche.segmentation.model.StartRefusal;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What only the export that trains again needs; none of it is made before it is asked for. */
@Singleton
final class RetrainModelProducer {
  @Produces
  @Singleton
  RetrainSettings settings(SmallRyeConfig config) {
    try {
      return RetrainSettings.of(
          property -> config.getOptionalValue(property, String.class), System.getenv().keySet());
    } catch (InputException e) {
      throw StartRefusal.of(String.valueOf(e.getMessage()));
    }
  }

  @Produces
  @Singleton
  Trainer trainer(RetrainSettings settings) {
    Path program = settings.trainer();
    if (!Files.isExecutable(program)) {
      throw StartRefusal.of(
          RetrainingSetting.TRAINER.variable()
              + ": "
              + program
              + " is no program; give the function the layer that './tranche layer --trainer'"
              + " zips");
    }
    requireFit(program, Processor.named(System.getProperty("os.arch")));
    return Trainer.of(program.toAbsolutePath(), System.getenv());
  }

  /** Whoever deploys says what for; that a layer is, too, Lambda does not look. */
  static void requireFit(Path program, Optional<Processor> here) {
    try {
      Optional<Processor> needed = Processor.of(program);
      if (needed.isPresent() && here.isPresent() && !needed.equals(here)) {
        throw StartRefusal.of(
            String.format(
                "%s: %s is compiled for %s, and this function runs on %s; zip one that is compiled"
                    + " there with './tranche layer --trainer'",
                RetrainingSetting.TRAINER.variable(), program, needed.get(), here.get()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the trainer cannot be read", e);
    }
  }

  /**
   * Finds the models.
   *
   * @param trainer found by then, so that a missing one stops the start, too
   */
  @Produces
  @Singleton
  ReplaceableModels models(FileSettings files, Trainer trainer) {
    try {
      return ReplaceableModels.find(files.models().map(Path::toAbsolutePath));
    } catch (BundleException e) {
      throw StartRefusal.of(String.valueOf(e.getMessage()));
    }
  }
}
