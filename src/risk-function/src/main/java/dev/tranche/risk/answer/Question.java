package dev.tranche.risk.answer;

import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskModels;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.record.Fault;
import dev.tranche.scoring.record.Faults;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.wording.NearestName;
import dev.tranche.scoring.wording.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a request asks for beside its customers.
 *
 * @param scorer the model that is to answer
 * @param explain who gets reasons
 */
public record Question(RiskScorer scorer, Explain explain) {
  private static final List<String> EXPLAIN =
      Arrays.stream(Explain.values()).map(Explain::word).toList();

  /**
   * Reads it from the request's parameters.
   *
   * @throws RefusedRequestException naming those that are not understood
   */
  public static Question of(RiskModels models, Optional<String> model, Optional<String> explain) {
    Faults faults = new Faults();
    Optional<RiskScorer> scorer = model.flatMap(models::model);
    if (model.isPresent() && scorer.isEmpty()) {
      faults.add(() -> unknown("model", model.get(), models.names()));
    }
    Optional<Explain> wanted = explain.flatMap(Explain::ofWord);
    if (explain.isPresent() && wanted.isEmpty()) {
      faults.add(() -> unknown("explain", explain.get(), EXPLAIN));
    }
    if (!faults.isEmpty()) {
      throw new RefusedRequestException(Refusal.FAULTY, faults);
    }
    return new Question(scorer.orElseGet(models::champion), wanted.orElse(Explain.ADVERSE));
  }

  /** The fault of a parameter whose value is none of those known. */
  public static Fault unknown(String parameter, String given, List<String> known) {
    return Fault.ofParameter(
        parameter,
        Quoted.of(given)
            + " is not known"
            + NearestName.meant(given, known)
            + "; there is "
            + String.join(", ", known));
  }
}
