package dev.tranche.scoring.audit;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.decision.RiskScorer;
import java.util.Optional;

/**
 * What a decision was made with.
 *
 * @param bundle its version
 * @param model its name
 * @param policy its version; the empty text where none decides, as of segments
 * @param policyHash SHA-256 of the policy as it was read, 64 hexadecimal digits; empty where the
 *     policy was no file's, and in older records
 * @param advisory whether another model than the champion made it, so that it decides nothing
 */
public record ScoredBy(
    String bundle, String model, String policy, Optional<String> policyHash, boolean advisory) {
  /** Where it is not known which text the policy was read from. */
  public static ScoredBy of(RiskScorer scorer) {
    return of(scorer, Optional.empty());
  }

  public static ScoredBy of(RiskScorer scorer, Optional<String> policyHash) {
    return new ScoredBy(
        scorer.manifest().version(),
        scorer.model(),
        scorer.policy().version(),
        policyHash,
        scorer.advisory());
  }

  /** Segments are found by the only model there is, and nothing is decided. */
  public static ScoredBy ofSegments(Manifest manifest) {
    return new ScoredBy(
        manifest.version(), manifest.models().champion(), "", Optional.empty(), false);
  }
}
