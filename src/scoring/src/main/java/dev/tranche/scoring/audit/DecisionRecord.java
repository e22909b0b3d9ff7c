package dev.tranche.scoring.audit;

import java.util.Optional;

/**
 * One decision as the log keeps it: enough to reproduce it from the data, and nothing of the
 * customer.
 *
 * @param index the customer's place in the request's list, from 0
 * @param reference the caller's own name for the application, if it gave one
 * @param inputHash of what the model saw, see {@link InputHash}
 * @param input empty unless the log may hold personal data
 */
public record DecisionRecord(
    RequestTrace request,
    int index,
    Optional<String> reference,
    ScoredBy by,
    String inputHash,
    RecordedAssessment assessment,
    Optional<RecordedInput> input) {
  /** Without the caller's name for it. */
  public DecisionRecord(
      RequestTrace request,
      int index,
      ScoredBy by,
      String inputHash,
      RecordedAssessment assessment,
      Optional<RecordedInput> input) {
    this(request, index, Optional.empty(), by, inputHash, assessment, input);
  }
}
