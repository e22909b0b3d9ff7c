package dev.tranche.training.report.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.training.evaluate.metric.CutOffRule;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecidedCustomersTest {
  private static final float[] PROBABILITY = {0.1f, 0.2f, 0.25f, 0.5f, 0.6f, 0.9f, 0.7f};
  private static final byte[] LABEL = {0, 1, 0, 1, 1, 0, 0};

  @Test
  void countsEveryDecisionAndWhatItsErrorsCost() {
    CutOffRule.Costs costs = new CutOffRule.Costs(3, 20);
    assertEquals(
        List.of(
            new DecidedCustomers(Decision.APPROVE, 2, 2 / 7.0, 1, 0.5, Optional.of(20.0)),
            new DecidedCustomers(Decision.REFER, 2, 2 / 7.0, 1, 0.5, Optional.empty()),
            new DecidedCustomers(Decision.DECLINE, 3, 3 / 7.0, 1, 1 / 3.0, Optional.of(6.0))),
        decided(new Policy("p", 0.25f, 0.6f), Optional.of(costs)));
  }

  @Test
  void leavesOutADecisionThatThePolicyNeverMakes() {
    List<DecidedCustomers> decided = decided(new Policy("p", 0.95f, 0.95f), Optional.empty());
    assertEquals(
        List.of(Decision.APPROVE, Decision.DECLINE),
        decided.stream().map(DecidedCustomers::decision).toList());
    assertEquals(7, decided.get(0).customers());
    assertTrue(decided.get(0).cost().isEmpty(), "the spec gives no costs");
    assertEquals(Double.NaN, decided.get(1).defaultRate());
  }

  private static List<DecidedCustomers> decided(Policy policy, Optional<CutOffRule.Costs> costs) {
    return DecidedCustomers.of(policy, PROBABILITY, LABEL, costs);
  }
}
