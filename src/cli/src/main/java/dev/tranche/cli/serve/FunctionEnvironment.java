package dev.tranche.cli.serve;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of functions started here: those of this process, such as {@code TRANCHE_POLICY}.
 * Metrics are for CloudWatch; on a terminal they are printed only if asked for.
 */
final class FunctionEnvironment {
  private static final String PREFIX = "TRANCHE_";

  private FunctionEnvironment() {}

  static Map<String, String> of(Map<String, String> environment, Path models) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TRANCHE_METRICS", "false");
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            settings.put(name, value);
          }
        });
    settings.put("TRANCHE_MODELS", models.toString());
    settings.put("ORT_DISABLE_TELEMETRY", "1");
    return settings;
  }
}
