package dev.tranche.risk.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What can be set, as environment variables for example. */
@ConfigMapping(prefix = "tranche")
public interface RiskModelsConfig {
  /**
   * The directory that holds {@code risk/}; as an environment variable, {@code TRANCHE_MODELS}. If
   * it is not set, a Lambda layer's {@code /opt/models} is taken, else the models that came with
   * the function.
   */
  Optional<Path> models();

  /**
   * The policy that replaces the bundle's own: a file or the policy itself, as JSON; {@code
   * TRANCHE_POLICY}.
   */
  Optional<String> policy();

  /** How many customers one request may carry; {@code TRANCHE_MAX_CUSTOMERS}. */
  @WithDefault("1000")
  int maxCustomers();

  /** How many bytes a request's body may have; {@code TRANCHE_MAX_BYTES}. */
  @WithDefault("1048576")
  int maxBytes();

  /**
   * The OAuth scope that callers must have; none if it is not set; {@code TRANCHE_REQUIRED_SCOPE}.
   */
  Optional<String> requiredScope();
}
