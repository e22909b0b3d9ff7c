package dev.tranche.segmentation.model;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What can be set about the models. */
@ConfigMapping(prefix = "tranche")
public interface SegmentModelsConfig {
  /**
   * The directory that holds {@code segments/}; as an environment variable, {@code TRANCHE_MODELS}.
   * If it is not set, a Lambda layer's {@code /opt/models} is taken, else the models that came with
   * the function.
   */
  Optional<Path> models();
}
