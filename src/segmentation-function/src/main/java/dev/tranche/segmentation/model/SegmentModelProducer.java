package dev.tranche.segmentation.model;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.function.FunctionFolder;
import dev.tranche.scoring.request.RequestReader;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** Opens the bundle. One that must not be served stops the start with one line. */
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
      throw StartRefusal.of(String.valueOf(e.getMessage()));
    }
  }

  @Produces
  @Singleton
  Segmenter open(SegmentationSettings settings) {
    try {
      return Segmenter.open(
          FunctionFolder.find().open(settings.models(), Task.SEGMENTS, PolicySource.OF_BUNDLE));
    } catch (BundleException e) {
      throw StartRefusal.of(String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      throw StartRefusal.ofLibraries(e);
    }
  }

  @Produces
  @Singleton
  RequestReader reader(Segmenter segmenter, SegmentationSettings settings) {
    RequestReader reader =
        new RequestReader(segmenter.manifest().features().inputs(), settings.limits());
    return segmenter.hasPortraits() ? reader.withPortraits() : reader;
  }

  /** One for the answer to a long list, and one for its records. */
  @Produces
  @Singleton
  ThreadPool threads() {
    return new ThreadPool(2);
  }

  void close(@Disposes ThreadPool threads) {
    threads.close();
  }

  void close(@Disposes Segmenter segmenter) {
    segmenter.close();
  }
}
