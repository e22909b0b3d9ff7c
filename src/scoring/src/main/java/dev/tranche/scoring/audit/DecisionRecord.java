package dev.tranche.scoring.audit;

import dev.tranche.scoring.bundle.Decision;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.decision.Reason;
import java.util.List;
import java.util.Optional;

/**
 * One decision as the log keeps it: enough to reproduce it from the data, and nothing of the
 * customer.
 *
 * @param index the customer's place in the request's list, from 0
 * @param inputHash of what the model saw, see {@link InputHash}
 * @param probabilityOfDefault calibrated, 0 to 1
 * @param creditScore points and band, if the bundle has a scorecard
 * @param reasonCodes of the reasons given, the strongest first; empty where none were to be given
 * @param input empty unless the log may hold personal data
 */
public record DecisionRecord(
    RequestTrace request,
    int index,
    ScoredBy by,
    String inputHash,
    float probabilityOfDefault,
    Optional<CreditScore> creditScore,
    Decision decision,
    Optional<List<String>> reasonCodes,
    List<RecordedWarning> warnings,
    Optional<RecordedInput> input) {
  public DecisionRecord {
    reasonCodes = reasonCodes.map(List::copyOf);
    warnings = List.copyOf(warnings);
  }

  /** The record of a customer's assessment. */
  public static DecisionRecord of(
      RequestTrace request,
      int index,
      ScoredBy by,
      String inputHash,
      Assessment assessment,
      Optional<RecordedInput> input) {
    return new DecisionRecord(
        request,
        index,
        by,
        inputHash,
        assessment.score().probabilityOfDefault(),
        assessment.score().creditScore(),
        assessment.score().decision(),
        assessment.reasons().map(reasons -> reasons.stream().map(Reason::code).toList()),
        assessment.warnings().stream()
            .map(warning -> new RecordedWarning(warning.code().word(), warning.feature()))
            .toList(),
        input);
  }
}
