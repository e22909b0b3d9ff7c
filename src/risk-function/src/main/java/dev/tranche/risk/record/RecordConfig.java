package dev.tranche.risk.record;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What can be set about the log, as environment variables for example. */
@ConfigMapping(prefix = "tranche")
public interface RecordConfig {
  /**
   * Whether decision records hold the customers' ids and values; {@code TRANCHE_LOG_FEATURES}. Then
   * the log is personal data.
   */
  @WithDefault("false")
  boolean logFeatures();

  /** Whether metrics are written; {@code TRANCHE_METRICS}. */
  @WithDefault("true")
  boolean metrics();
}
