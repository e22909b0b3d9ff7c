package dev.tranche.segmentation.file.monitor;

import dev.tranche.base.InputException;
import dev.tranche.scoring.BundleException;
import dev.tranche.segmentation.file.FileSettings;
import dev.tranche.segmentation.model.StartRefusal;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What only the export that compares files needs; none of it is made before it is asked for. */
@Singleton
final class MonitorModelProducer {
  @Produces
  @Singleton
  MonitorSettings settings(SmallRyeConfig config) {
    try {
      return MonitorSettings.of(
          property -> config.getOptionalValue(property, String.class), System.getenv().keySet());
    } catch (InputException e) {
      throw StartRefusal.of(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Opens the models.
   *
   * @param settings read by then, so that what is wrong with them stops the start, too
   */
  @Produces
  @Singleton
  MonitoredModels open(FileSettings files, MonitorSettings settings) {
    try {
      return MonitoredModels.open(files);
    } catch (BundleException e) {
      throw StartRefusal.of(String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      throw StartRefusal.ofLibraries(e);
    }
  }

  void close(@Disposes MonitoredModels models) {
    models.close();
  }
}
