package dev.tranche.risk.record;

import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.RecordedAssessment;
import dev.tranche.scoring.audit.RecordedInput;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import java.util.List;
import java.util.Optional;

/** Makes records of decisions. Immutable. */
final class DecisionRecorder {
  private final InputHash hash;
  private final Optional<String> policyHash;
  private final boolean withInput;

  /**
   * For one bundle.
   *
   * @param policyHash SHA-256 of the policy's text, if it was read from one
   * @param withInput whether they may hold the customers' ids and values
   */
  DecisionRecorder(List<Feature> features, Optional<String> policyHash, boolean withInput) {
    this.policyHash = policyHash;
    this.hash = new InputHash(features);
    this.withInput = withInput;
  }

  List<DecisionRecord> of(List<Decided> decided, RiskScorer scorer, RequestTrace trace) {
    ScoredBy by = by(scorer);
    return decided.stream().map(one -> of(one, by, trace)).toList();
  }

  ScoredBy by(RiskScorer scorer) {
    return ScoredBy.of(scorer, policyHash);
  }

  private DecisionRecord of(Decided decided, ScoredBy by, RequestTrace trace) {
    return new DecisionRecord(
        trace,
        decided.index(),
        decided.customer().reference(),
        by,
        hash.of(decided.customer().row()),
        RecordedAssessment.of(decided.assessment()),
        withInput
            ? Optional.of(new RecordedInput(decided.customer().id(), decided.customer().row()))
            : Optional.empty());
  }
}
