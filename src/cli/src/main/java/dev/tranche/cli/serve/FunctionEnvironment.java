package dev.tranche.cli.serve;

import dev.tranche.scoring.function.Capability;
import dev.tranche.scoring.function.FunctionSetting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of functions started here: those of this process, such as {@code TRANCHE_POLICY}.
 * Metrics are for CloudWatch; on a terminal they are printed only if asked for. Callers may do all:
 * none but those on this machine reach what is started here.
 */
final class FunctionEnvironment {
  private static final String PREFIX = "TRANCHE_";

  private static final String SCOPES = FunctionSetting.SCOPES.variable();
  private static final String CAPABILITIES = FunctionSetting.CAPABILITIES.variable();
  private static final String EVERYTHING =
      Arrays.stream(Capability.values()).map(Capability::word).collect(Collectors.joining(","));

  private FunctionEnvironment() {}

  static Map<String, String> of(Map<String, String> environment, Path models) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TRANCHE_METRICS", "false");
    if (!environment.containsKey(SCOPES)) {
      settings.put(CAPABILITIES, EVERYTHING);
    }
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

  /** One line on what callers of these functions may do. */
  static String capabilities(Map<String, String> settings) {
    return settings.getOrDefault(CAPABILITIES, "").equals(EVERYTHING)
        ? "Here every caller may do all: %s. Deployed it is score alone, unless %s or %s grant more."
            .formatted(EVERYTHING.replace(",", ", "), CAPABILITIES, SCOPES)
        : "What callers may do is what %s and %s say.".formatted(CAPABILITIES, SCOPES);
  }
}
