package dev.tranche.risk.model;

import dev.tranche.base.InputException;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the settings. Wrong ones stop the start, as a bundle does that must not be served. */
@Singleton
final class RiskSettingsProducer {
  @Produces
  @Singleton
  RiskSettings read(SmallRyeConfig config) {
    try {
      return RiskSettings.of(
          property -> config.getOptionalValue(property, String.class), System.getenv().keySet());
    } catch (InputException e) {
      throw RefusedStart.of(String.valueOf(e.getMessage()));
    }
  }
}
