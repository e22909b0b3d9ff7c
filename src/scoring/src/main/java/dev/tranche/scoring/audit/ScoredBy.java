package dev.tranche.scoring.audit;

import dev.tranche.scoring.decision.RiskScorer;

/**
 * What a decision was made with.
 *
 * @param bundle its version
 * @param model its name
 * @param policy its version
 * @param advisory whether another model than the champion made it, so that it decides nothing
 */
public record ScoredBy(String bundle, String model, String policy, boolean advisory) {
  public static ScoredBy of(RiskScorer scorer) {
    return new ScoredBy(
        scorer.manifest().version(), scorer.model(), scorer.policy().version(), scorer.advisory());
  }
}
