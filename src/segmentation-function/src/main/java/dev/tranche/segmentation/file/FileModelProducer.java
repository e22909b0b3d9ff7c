package dev.tranche.segmentation.file;

import dev.tranche.base.InputException;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.function.FunctionFolder;
import dev.tranche.segmentation.model.StartRefusal;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** What only the exports for files need; none of it is made before it is asked for. */
@Singleton
final class FileModelProducer {
  /** Of the exports whose results are no files of customers, and are kept apart from those. */
  private static final Map<String, String> OTHER_RESULTS =
      Map.of("monitorFile", "monitor/", "retrain", "candidates/");

  @Produces
  @Singleton
  FileSettings settings(SmallRyeConfig config) {
    try {
      return FileSettings.of(
          property -> config.getOptionalValue(property, String.class),
          OTHER_RESULTS.getOrDefault(
              config.getValue("quarkus.funqy.export", String.class), "out/"));
    } catch (InputException e) {
      throw StartRefusal.of(String.valueOf(e.getMessage()));
    }
  }

  @Produces
  @Singleton
  RiskModelSet open(FileSettings settings) {
    try {
      return RiskModelSet.open(
          FunctionFolder.find()
              .open(settings.models(), Task.RISK, new PolicySource(settings.policy())));
    } catch (BundleException e) {
      throw StartRefusal.of(String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      throw StartRefusal.ofLibraries(e);
    }
  }

  void close(@Disposes RiskModelSet models) {
    models.close();
  }
}
