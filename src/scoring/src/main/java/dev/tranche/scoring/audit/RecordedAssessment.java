package dev.tranche.scoring.audit;

import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.CreditScore;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.rule.Decision;
import java.util.List;
import java.util.Optional;

/**
 * What was said of a customer, as the log keeps it.
 *
 * @param probabilityOfDefault calibrated, 0 to 1
 * @param creditScore points and band, if the bundle has a scorecard
 * @param heldBy the policy's rules that kept an approval from standing; mostly empty
 * @param reasonCodes of the reasons given, the strongest first; empty where none were to be given
 */
public record RecordedAssessment(
    float probabilityOfDefault,
    Optional<CreditScore> creditScore,
    Decision decision,
    List<RecordedHold> heldBy,
    Optional<List<String>> reasonCodes,
    List<RecordedWarning> warnings) {
  public RecordedAssessment {
    reasonCodes = reasonCodes.map(List::copyOf);
    heldBy = List.copyOf(heldBy);
    warnings = List.copyOf(warnings);
  }

  /** Of a decision that no rule changed. */
  public RecordedAssessment(
      float probabilityOfDefault,
      Optional<CreditScore> creditScore,
      Decision decision,
      Optional<List<String>> reasonCodes,
      List<RecordedWarning> warnings) {
    this(probabilityOfDefault, creditScore, decision, List.of(), reasonCodes, warnings);
  }

  /** Without sentences and contributions, which follow from the rest. */
  public static RecordedAssessment of(Assessment assessment) {
    return new RecordedAssessment(
        assessment.score().probabilityOfDefault(),
        assessment.score().creditScore(),
        assessment.score().decision(),
        assessment.score().heldBy().stream().map(RecordedHold::of).toList(),
        assessment.reasons().map(reasons -> reasons.stream().map(Reason::code).toList()),
        assessment.warnings().stream()
            .map(warning -> new RecordedWarning(warning.code().word(), warning.feature()))
            .toList());
  }
}
