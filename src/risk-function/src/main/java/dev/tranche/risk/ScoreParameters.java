package dev.tranche.risk;

import dev.tranche.risk.answer.Question;
import dev.tranche.risk.http.Parameters;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskModelSet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a request for scores says beside its customers. */
final class ScoreParameters {
  static final String MODEL_HEADER = "Tranche-Model";

  private static final String MODEL = "model";
  private static final String EXPLAIN = "explain";
  private static final List<String> NAMES = List.of(MODEL, EXPLAIN);
  private static final List<String> EXPLAIN_WORDS =
      Arrays.stream(Explain.values()).map(Explain::word).toList();

  private ScoreParameters() {}

  /**
   * Reads it.
   *
   * @param query as it was sent
   * @param header values of {@value #MODEL_HEADER}
   * @throws dev.tranche.risk.problem.RefusedParametersException naming what is not understood
   */
  static Question question(RiskModelSet models, Optional<String> query, List<String> header) {
    Parameters parameters = Parameters.of(query, NAMES);
    Optional<String> model = parameters.oneOf(MODEL, MODEL_HEADER, header, models.names());
    Optional<String> explain = parameters.oneOf(EXPLAIN, EXPLAIN_WORDS);
    parameters.refuseInvalid();
    return new Question(
        model.flatMap(models::model).orElseGet(models::champion),
        explain.flatMap(Explain::ofWord).orElse(Explain.ADVERSE));
  }
}
