package dev.tranche.risk.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.scoring.function.Capability;
import dev.tranche.scoring.function.FunctionSetting;
import dev.tranche.scoring.notice.Creditor;
import dev.tranche.scoring.request.RequestLimits;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskSettingsTest {
  /** As the framework hands them over. */
  private static RiskSettings of(Map<String, String> environment) {
    return RiskSettings.of(
        property ->
            FunctionSetting.all().stream()
                .filter(setting -> setting.property().equals(property))
                .findFirst()
                .map(setting -> environment.get(setting.variable())),
        environment.keySet());
  }

  @Test
  void areTheDefaultsWhereNothingIsSet() {
    RiskSettings settings = of(Map.of("PATH", "/bin", "TRANCHE_ELSEWHERE", "x"));
    assertEquals(RequestLimits.DEFAULTS, settings.limits());
    assertEquals(Optional.empty(), settings.models());
    assertEquals(new Admission(Optional.empty(), Set.of()), settings.admission());
    assertEquals(new Grants(Set.of(Capability.SCORE), Map.of()), settings.grants());
    assertFalse(settings.logFeatures());
    assertTrue(settings.metrics());
  }

  @Test
  void arePrintedWithoutTheSecrets() {
    String one = "a".repeat(32);
    String other = "b".repeat(32);
    RiskSettings settings = of(Map.of("TRANCHE_ORIGIN_SECRET", one + "," + other));
    assertTrue(settings.toString().contains("originSecrets=2 not shown"), settings.toString());
    assertFalse(settings.toString().contains(one), settings.toString());
    assertFalse(settings.toString().contains(other), settings.toString());
  }

  @Test
  void areWhatIsSet() {
    RiskSettings settings =
        of(
            Map.of(
                "TRANCHE_MODELS", "/opt/m",
                "TRANCHE_MAX_CUSTOMERS", "1",
                "TRANCHE_MAX_BYTES", "6291456",
                "TRANCHE_REQUIRED_SCOPE", "risk:score",
                "TRANCHE_ORIGIN_SECRET", "a".repeat(32) + "," + "b".repeat(128),
                "TRANCHE_LOG_FEATURES", "True",
                "TRANCHE_METRICS", "false",
                "TRANCHE_POLICY", "{}",
                "TRANCHE_CAPABILITIES", " score , card ",
                "TRANCHE_SCOPES", "explain:risk:explain, model:m"));
    assertEquals(
        new Grants(
            Set.of(Capability.SCORE, Capability.CARD),
            Map.of(Capability.EXPLAIN, "risk:explain", Capability.MODEL, "m")),
        settings.grants());
    assertEquals(Optional.of(Path.of("/opt/m")), settings.models());
    assertEquals(new RequestLimits(1, 6_291_456), settings.limits());
    assertEquals(
        new Admission(Optional.of("risk:score"), Set.of("a".repeat(32), "b".repeat(128))),
        settings.admission());
    assertEquals(Optional.of("{}"), settings.policy());
    assertTrue(settings.logFeatures());
    assertFalse(settings.metrics());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TRANCHE_MAX_CUSTOMERS | -5 | '-5' is not a whole number from 1 to 100,000",
        "TRANCHE_MAX_CUSTOMERS | 0 | '0' is not a whole number from 1 to 100,000",
        "TRANCHE_MAX_CUSTOMERS | 1e3 | '1e3' is not a whole number from 1 to 100,000",
        "TRANCHE_MAX_CUSTOMERS | 99999999999 | '99999999999' is not a whole number from 1 to"
            + " 100,000",
        "TRANCHE_MAX_BYTES | 6291457 | '6291457' is not a whole number from 1 to 6,291,456",
        "TRANCHE_METRICS | off | 'off' is neither true nor false",
        "TRANCHE_LOG_FEATURES | yes | 'yes' is neither true nor false",
        "TRANCHE_REQUIRED_SCOPE | a b | 'a b' is not one OAuth scope",
        "TRANCHE_ORIGIN_SECRET | known-by-who-reads-the-log | is not 32 to 128 visible ASCII"
            + " characters without a comma, or two such with one between them",
        "TRANCHE_CAPABILITIES | score,Card | 'score,Card' is not a list of score, explain, model,"
            + " card, review, advice and notice, such as score,explain, nor none",
        "TRANCHE_CAPABILITIES | score,score | 'score,score' is not a list of score, explain, model,"
            + " card, review, advice and notice, such as score,explain, nor none",
        "TRANCHE_SCOPES | explain | 'explain' is not a list of capabilities with their scopes, such"
            + " as explain:credit.explain,model:credit.model; there is score, explain, model, card,"
            + " review, advice, notice",
        "TRANCHE_CREDITOR | x | 'x' is not a name and address of 3 to 300 characters in one line",
        "TRANCHE_SCOPES | score:a | 'score' is every caller's by TRANCHE_CAPABILITIES, so no scope"
            + " grants it; leave it out there or here",
        "TRANCHE_MAX_CUSTOMER | 5 | no such setting; did you mean TRANCHE_MAX_CUSTOMERS?"
      })
  void areRefusedByTheirName(String name, String value, String why) {
    var e = assertThrows(InputException.class, () -> of(Map.of(name, value)));
    assertEquals(name + ": " + why, e.getMessage());
  }

  @Test
  void nameTheCreditorAndItsAgencyTogether() {
    String creditor = "A Bank, 1 Main Street, Springfield";
    String agency = "An Agency, Washington, DC 20000";
    assertEquals(
        Optional.of(new Creditor(creditor, agency)),
        of(Map.of("TRANCHE_CREDITOR", creditor, "TRANCHE_AGENCY", agency)).creditor());
    assertEquals(
        "TRANCHE_AGENCY: is not set, and TRANCHE_CREDITOR is; a notice needs both",
        assertThrows(InputException.class, () -> of(Map.of("TRANCHE_CREDITOR", creditor)))
            .getMessage());
    assertEquals(
        "TRANCHE_CREDITOR: is not set, and TRANCHE_AGENCY is; a notice needs both",
        assertThrows(InputException.class, () -> of(Map.of("TRANCHE_AGENCY", agency)))
            .getMessage());
  }

  @Test
  void areAllNamedThatAreWrong() {
    Map<String, String> wrong =
        Map.of(
            "TRANCHE_MAX_CUSTOMERS", "-5",
            "TRANCHE_MAX_BYTES", "x",
            "TRANCHE_REQUIRED_SCOPE", "a b",
            "TRANCHE_METRICS", "no");
    String line = String.valueOf(assertThrows(InputException.class, () -> of(wrong)).getMessage());
    assertEquals(1, line.lines().count());
    wrong.keySet().forEach(name -> assertTrue(line.contains(name + ": "), line));
  }
}
