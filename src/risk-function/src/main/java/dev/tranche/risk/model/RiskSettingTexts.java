package dev.tranche.risk.model;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * What can be set, as it was given: {@code tranche.max-customers} is the environment variable
 * {@code TRANCHE_MAX_CUSTOMERS}. They are texts because the framework would report what it cannot
 * convert one by one and with a stack trace, and take any other word for false. Empty ones are not
 * set.
 */
@ConfigMapping(prefix = "tranche")
interface RiskSettingTexts {
  Optional<String> models();

  Optional<String> policy();

  Optional<String> maxCustomers();

  Optional<String> maxBytes();

  Optional<String> requiredScope();

  Optional<String> logFeatures();

  Optional<String> metrics();
}
