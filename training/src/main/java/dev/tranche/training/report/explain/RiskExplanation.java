package dev.tranche.training.report.explain;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FittedModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The champion explained, and the model that it is compared with.
 *
 * @param other a scorecard if there is one beside the champion, else the other model that is
 *     explained most easily; empty where there is but one model
 */
public record RiskExplanation(ExplainedRows champion, Optional<ExplainedRows> other) {
  private static final String SCORECARD = "scorecard";

  public static RiskExplanation of(RiskFit fit, ThreadPool pool) {
    FittedModel champion =
        fit.models().stream()
            .filter(model -> model.name().equals(fit.champion()))
            .findFirst()
            .orElseThrow();
    return new RiskExplanation(
        ExplainedRows.of(fit, champion, pool),
        other(fit.models(), champion).map(model -> ExplainedRows.of(fit, model, pool)));
  }

  private static Optional<FittedModel> other(List<FittedModel> models, FittedModel champion) {
    Comparator<FittedModel> scorecardsFirst =
        Comparator.comparing(model -> !model.name().equals(SCORECARD));
    return models.stream()
        .filter(model -> !model.name().equals(champion.name()))
        .min(scorecardsFirst.thenComparing(model -> model.model().explanationWork()));
  }
}
