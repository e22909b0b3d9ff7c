package dev.tranche.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionEnvironmentTest {
  @Test
  void passesItsOwnSettingsOnAndNothingElse() {
    assertEquals(
        Map.of(
            "TRANCHE_POLICY", "other.json",
            "TRANCHE_METRICS", "true",
            "TRANCHE_MODELS", "mine",
            "ORT_DISABLE_TELEMETRY", "1"),
        FunctionEnvironment.of(
            Map.of(
                "TRANCHE_POLICY", "other.json",
                "TRANCHE_METRICS", "true",
                "TRANCHE_MODELS", "theirs",
                "PATH", "/bin"),
            Path.of("mine")));
  }

  @Test
  void printsNoMetricsUnlessAskedTo() {
    assertEquals(
        "false", FunctionEnvironment.of(Map.of(), Path.of("models")).get("TRANCHE_METRICS"));
  }
}
