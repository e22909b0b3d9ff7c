package dev.tranche.risk.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * What can be set, as it was given: {@code tranche.max-customers} is the environment variable
 * {@code TRANCHE_MAX_CUSTOMERS}. They are texts because the framework would report what it cannot
 * convert one by one and with a stack trace, and take any other word for false.
 */
@ConfigMapping(prefix = "tranche")
interface RiskSettingTexts {
  Optional<String> models();

  Optional<String> policy();

  @WithDefault("1000")
  String maxCustomers();

  @WithDefault("1048576")
  String maxBytes();

  Optional<String> requiredScope();

  @WithDefault("false")
  String logFeatures();

  @WithDefault("true")
  String metrics();
}
