package dev.tranche.scoring.decision;

import dev.tranche.scoring.bundle.Decision;

/**
 * What a risk model says of one customer.
 *
 * @param probabilityOfDefault calibrated, 0 to 1
 * @param margin the model's own additive scale
 * @param decision by the bundle's policy
 */
public record RiskScore(float probabilityOfDefault, float margin, Decision decision) {}
