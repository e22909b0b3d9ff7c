package dev.tranche.training.report.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.decision.RiskScore;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.evaluate.period.FiguresOverTime;
import dev.tranche.training.fit.RawRows;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.selection.Selection;
import dev.tranche.training.report.explain.ExplainedRows;
import dev.tranche.training.report.explain.RiskExplanation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What risk training found out and the bundle does not tell.
 *
 * @param selection how the models were balanced and the champion chosen
 * @param evaluation of each model, in the order of the manifest
 * @param overTime the champion's figures by periods, where time divides the rows
 * @param policy what it does to customers
 * @param explanation what the champion goes by
 * @param comparison with a simpler model, if there is more than one
 * @param riskAsItGrows what the models were held to, by a feature's name
 */
public record RiskFindings(
    @JsonUnwrapped ModelPurpose purpose,
    RiskData data,
    Selection selection,
    List<TestEvaluation> evaluation,
    Optional<FiguresOverTime> overTime,
    @JsonUnwrapped PolicyEffects policy,
    ModelExplanation explanation,
    Optional<ModelComparison> comparison,
    Map<String, Direction> riskAsItGrows) {
  public RiskFindings {
    evaluation = List.copyOf(evaluation);
    riskAsItGrows = Collections.unmodifiableMap(new TreeMap<>(riskAsItGrows));
  }

  /**
   * Found out by deciding on the test part's customers.
   *
   * @param bundle of the models, written or not
   */
  public static RiskFindings of(RiskFit fit, Bundle bundle, RiskExplanation explanation) {
    List<Row> customers =
        TestCustomers.of(
            new RawRows(
                fit.table().preparation(), fit.table().data().table(), fit.table().split().test()));
    ExplainedRows champion = explanation.champion();
    byte[] label = fit.table().target().labels(fit.table().split().test());
    try (RiskScorer scorer = RiskScorer.open(bundle)) {
      List<RiskScore> scores = scorer.score(customers);
      return new RiskFindings(
          ModelPurpose.of(fit),
          RiskData.of(fit),
          fit.selection(),
          fit.models().stream().map(TestEvaluation::of).toList(),
          fit.overTime(),
          new PolicyEffects(
              DecidedCustomers.of(
                  scorer.policy(), champion.model().evaluation().probability(), label, costs(fit)),
              RuleCosts.of(customers, scores, scorer)),
          ModelExplanation.of(
              champion,
              ReasonFrequencies.of(
                  customers, scores, scorer, champion.model().model().explanationWork())),
          explanation.other().map(other -> ModelComparison.of(champion.model(), other, label)),
          fit.spec().monotone());
    }
  }

  private static Optional<CutOffRule.Costs> costs(RiskFit fit) {
    return fit.spec()
        .decisions()
        .cutOffs()
        .filter(CutOffRule.Costs.class::isInstance)
        .map(CutOffRule.Costs.class::cast);
  }

  /** More on the model of that name. */
  public TestEvaluation evaluation(String model) {
    return evaluation.stream()
        .filter(one -> one.model().equals(model))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no model " + model));
  }
}
