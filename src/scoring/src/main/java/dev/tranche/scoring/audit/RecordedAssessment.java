package dev.tranche.scoring.audit;

import dev.tranche.scoring.bundle.Decision;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.decision.Reason;
import java.util.List;
import java.util.Optional;

/**
 * What was said of a customer, as the log keeps it.
 *
 * @param probabilityOfDefault calibrated, 0 to 1
 * @param creditScore points and band, if the bundle has a scorecard
 * @param reasonCodes of the reasons given, the strongest first; empty where none were to be given
 */
public record RecordedAssessment(
    float probabilityOfDefault,
    Optional<CreditScore> creditScore,
    Decision decision,
    Optional<List<String>> reasonCodes,
    List<RecordedWarning> warnings) {
  public RecordedAssessment {
    reasonCodes = reasonCodes.map(List::copyOf);
    warnings = List.copyOf(warnings);
  }

  /** Without sentences and contributions, which follow from the rest. */
  public static RecordedAssessment of(Assessment assessment) {
    return new RecordedAssessment(
        assessment.score().probabilityOfDefault(),
        assessment.score().creditScore(),
        assessment.score().decision(),
        assessment.reasons().map(reasons -> reasons.stream().map(Reason::code).toList()),
        assessment.warnings().stream()
            .map(warning -> new RecordedWarning(warning.code().word(), warning.feature()))
            .toList());
  }
}
