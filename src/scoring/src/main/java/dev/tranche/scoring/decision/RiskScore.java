package dev.tranche.scoring.decision;

import dev.tranche.scoring.rule.Decision;
import java.util.List;
import java.util.Optional;

/**
 * What a risk model says of one customer.
 *
 * @param probabilityOfDefault calibrated, 0 to 1
 * @param margin the model's own additive scale
 * @param decision by the bundle's policy
 * @param creditScore points and band, if the bundle has a scorecard
 * @param heldBy why the decision is not what the policy's cut-offs alone would make it; mostly
 *     empty
 */
public record RiskScore(
    float probabilityOfDefault,
    float margin,
    Decision decision,
    Optional<CreditScore> creditScore,
    List<Hold> heldBy) {
  public RiskScore {
    heldBy = List.copyOf(heldBy);
  }
}
