package dev.tranche.segmentation.model;

import dev.tranche.base.InputException;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.function.Executable;
import dev.tranche.scoring.function.FunctionFolder;
import dev.tranche.scoring.request.RequestReader;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/**
 * Opens the bundle while Lambda initialises the function, so that no request waits for it. A bundle
 * that must not be served stops the start with one line.
 */
@Singleton
final class SegmentModelProducer {
  @Produces
  @Singleton
  SegmentationSettings settings(SmallRyeConfig config) {
    return settings(property -> config.getOptionalValue(property, String.class));
  }

  /**
   * Reads what is set.
   *
   * @param given the text of a property, if it is set and not empty
   */
  SegmentationSettings settings(Function<String, Optional<String>> given) {
    try {
      return SegmentationSettings.of(given, System.getenv().keySet());
    } catch (InputException e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  @Produces
  @Singleton
  @Startup
  Segmenter open(SegmentationSettings settings) {
    try {
      return Segmenter.open(
          FunctionFolder.find().open(settings.models(), Task.SEGMENTS, PolicySource.OF_BUNDLE));
    } catch (BundleException e) {
      throw refused(String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      throw refused("ONNX Runtime's libraries cannot be loaded: " + e.getMessage());
    }
  }

  private static PreventFurtherStepsException refused(String message) {
    Executable.refuseStart(message);
    return new PreventFurtherStepsException(message, 1);
  }

  @Produces
  @Singleton
  RequestReader reader(Segmenter segmenter, SegmentationSettings settings) {
    return new RequestReader(segmenter.manifest().features().inputs(), settings.limits());
  }

  void close(@Disposes Segmenter segmenter) {
    segmenter.close();
  }
}
