package dev.tranche.training.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.rule.Decision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonFrequenciesTest {
  private static Assessment given(String... codes) {
    return new Assessment(
        new RiskScore(0.9f, 2, Decision.DECLINE, Optional.empty(), List.of()),
        Optional.of(Stream.of(codes).map(code -> new Reason(code, "f", code + ".", 1)).toList()),
        Optional.empty(),
        List.of());
  }

  @Test
  void countsTheCustomersWhoAreGivenEachTheMostFrequentFirst() {
    assertEquals(
        new ReasonFrequencies(
            3,
            List.of(
                new ReasonFrequencies.Frequency("B", "B.", 2),
                new ReasonFrequencies.Frequency("A", "A.", 1),
                new ReasonFrequencies.Frequency("C", "C.", 1))),
        ReasonFrequencies.of(List.of(given("C", "B"), given("A"), given("B"))));
  }
}
