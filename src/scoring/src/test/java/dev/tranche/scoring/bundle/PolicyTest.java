package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.rule.Decision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private final Policy policy = new Policy("v1", 0.2f, 0.3f);

  @Test
  void countsABoundaryToTheStricterSide() {
    assertEquals(Decision.APPROVE, policy.decide(Math.nextDown(0.2f)));
    assertEquals(Decision.REFER, policy.decide(0.2f));
    assertEquals(Decision.REFER, policy.decide(Math.nextDown(0.3f)));
    assertEquals(Decision.DECLINE, policy.decide(0.3f));
  }

  @Test
  void decidesAtBothEnds() {
    assertEquals(Decision.APPROVE, policy.decide(0));
    assertEquals(Decision.DECLINE, policy.decide(1));
  }

  @Test
  void refersNobodyWhereBothCutOffsAreOne() {
    Policy two = new Policy("v1", 0.3f, 0.3f);
    assertEquals(Decision.APPROVE, two.decide(Math.nextDown(0.3f)));
    assertEquals(Decision.DECLINE, two.decide(0.3f));
  }

  @Test
  void movesToAnotherModelAsTheCutOffsDo() {
    Policy other = policy.moved(0.3f, 0.15f);
    assertEquals(new Policy("v1", 0.1f, 0.15f), other);
    assertEquals(Decision.APPROVE, other.decide(Math.nextDown(0.1f)));
    assertEquals(Decision.DECLINE, other.decide(0.15f));
    assertEquals(policy, policy.moved(0.3f, 0.3f));
  }

  @Test
  void movesNoBoundaryBeyondOneAndNoneWithoutCutOffs() {
    assertEquals(new Policy("v1", 0.8f, 1), policy.moved(0.2f, 0.8f));
    assertEquals(new Policy("v1", 0.1f, 1), new Policy("v1", 0.2f, 1).moved(0.2f, 0.1f));
    assertEquals(policy, policy.moved(0, 0.8f));
    assertEquals(policy, policy.moved(0.2f, 0));
  }

  @Test
  void approvesNobodyOnWhatIsNotANumber() {
    assertThrows(IllegalArgumentException.class, () -> policy.decide(Float.NaN));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "-0.1, 0.5", "0.4, 0.3", "0.5, 1.1", "NaN, 0.5", "0.5, NaN"})
  void refusesCutOffsOutOfOrder(float refer, float decline) {
    var e = assertThrows(BundleException.class, () -> new Policy("v1", refer, decline));
    assertEquals(
        "cut-offs must satisfy 0 < refer_from <= decline_from <= 1, but refer_from is "
            + refer
            + " and decline_from is "
            + decline,
        e.getMessage());
  }

  @Test
  void refusesABlankVersion() {
    assertThrows(BundleException.class, () -> new Policy(" ", 0.2f, 0.3f));
  }

  @Test
  void readsWhatItWrote() {
    assertEquals(policy, PolicyJson.read(PolicyJson.write(policy)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"format\": 2} | format 2 is not one this version reads (1)",
        "{\"format\": 1} | version is missing",
        "{\"format\": 1, \"version\": 3} | version must be a text",
        "{\"format\": 1, \"version\": \"a\", \"refer_from\": \"0.2\"} | refer_from must be a number",
        "{\"format\": 1, \"format\": 1} | line 1: Duplicate field 'format'",
        "[] | must be a JSON object"
      })
  void namesWhatIsWrong(String text, String message) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var e = assertThrows(BundleException.class, () -> PolicyJson.read(bytes));
    assertTrue(e.getMessage().equals(message), e.getMessage());
  }

  @Test
  void namesEveryErrorAtOnce() {
    var e = assertThrows(BundleException.class, () -> new Policy(" ", 0.4f, 0.3f));
    assertEquals(
        "version is blank; cut-offs must satisfy 0 < refer_from <= decline_from <= 1, but"
            + " refer_from is 0.4 and decline_from is 0.3",
        e.getMessage());
  }

  @Test
  void keepsChallengerAndBands() {
    var full =
        new Policy("v2", 0.2f, 0.3f, Optional.of("forest"), List.of(new ScoreBand("all", 300)));
    assertEquals(full, PolicyJson.read(PolicyJson.write(full)));
  }

  @Test
  void refusesAKeyThatIsProbablyMistyped() {
    String text =
        "{\"format\": 1, \"version\": \"a\", \"refer_from\": 0.1, \"decline_from\": 0.2,"
            + " \"chalenger\": \"forest\"}";
    var e =
        assertThrows(
            BundleException.class, () -> PolicyJson.read(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals("chalenger is not known; did you mean 'challenger'?", e.getMessage());
  }
}
