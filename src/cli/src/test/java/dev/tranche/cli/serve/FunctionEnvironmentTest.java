package dev.tranche.cli.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionEnvironmentTest {
  @Test
  void passesItsOwnSettingsOnAndNothingElse() {
    assertEquals(
        Map.of(
            "TRANCHE_POLICY", "other.json",
            "TRANCHE_METRICS", "true",
            "TRANCHE_CAPABILITIES", "none",
            "TRANCHE_MODELS", "mine",
            "ORT_DISABLE_TELEMETRY", "1"),
        FunctionEnvironment.of(
            Map.of(
                "TRANCHE_POLICY", "other.json",
                "TRANCHE_METRICS", "true",
                "TRANCHE_CAPABILITIES", "none",
                "TRANCHE_MODELS", "theirs",
                "PATH", "/bin"),
            Path.of("mine")));
  }

  @Test
  void letsEveryCallerDoAllAndSaysSo() {
    Map<String, String> settings = FunctionEnvironment.of(Map.of(), Path.of("models"));
    assertEquals(
        "score,explain,model,card,review,advice,notice", settings.get("TRANCHE_CAPABILITIES"));
    assertEquals(
        "Here every caller may do all: score, explain, model, card, review, advice, notice."
            + " Deployed it is score alone, unless TRANCHE_CAPABILITIES or TRANCHE_SCOPES grant"
            + " more.",
        FunctionEnvironment.capabilities(settings));
  }

  @ParameterizedTest
  @CsvSource({"TRANCHE_SCOPES, model:m", "TRANCHE_CAPABILITIES, score"})
  void leavesWhatCallersMayDoToWhoSetsIt(String name, String value) {
    Map<String, String> settings = FunctionEnvironment.of(Map.of(name, value), Path.of("models"));
    assertEquals(value, settings.get(name));
    assertEquals(name.equals("TRANCHE_CAPABILITIES"), settings.containsKey("TRANCHE_CAPABILITIES"));
    assertEquals(
        "What callers may do is what TRANCHE_CAPABILITIES and TRANCHE_SCOPES say.",
        FunctionEnvironment.capabilities(settings));
  }

  @Test
  void printsNoMetricsUnlessAskedTo() {
    assertEquals(
        "false", FunctionEnvironment.of(Map.of(), Path.of("models")).get("TRANCHE_METRICS"));
  }
}
