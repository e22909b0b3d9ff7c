package dev.tranche.scoring.audit;

import dev.tranche.scoring.decision.RiskScorer;

/**
 * What a decision was made with.
 *
 * @param bundle its version
 * @param model its name
 * @param policy its version
 */
public record ScoredBy(String bundle, String model, String policy) {
  public static ScoredBy of(RiskScorer scorer) {
    return new ScoredBy(scorer.manifest().version(), scorer.model(), scorer.policy().version());
  }
}
