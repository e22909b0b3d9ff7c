package dev.tranche.training.report.charts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.OutcomeRelation;
import dev.tranche.training.evaluate.approval.ApprovalCurve;
import dev.tranche.training.evaluate.metric.FigureDigits;
import dev.tranche.training.evaluate.metric.GainsTable;
import dev.tranche.training.evaluate.metric.PrecisionRecallCurve;
import dev.tranche.training.evaluate.metric.Reliability;
import dev.tranche.training.evaluate.metric.RocCurve;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.report.explain.RiskExplanation;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page draws of risk training.
 *
 * @param labels the target's values with their rows, over the whole file
 * @param features how many there are
 * @param columns the features, in the file's order; of many those that go most closely with the
 *     outcome
 * @param relations between them
 * @param models in the order of the manifest
 * @param explanation why the champion says what it says
 * @param approval what a cut-off is worth
 */
public record RiskCharts(
    List<CategoryCount> labels,
    int features,
    List<ColumnDistribution> columns,
    @JsonUnwrapped FeatureRelations relations,
    List<ModelCharts> models,
    ExplanationCharts explanation,
    ApprovalCharts approval) {
  /** A few hundred points are plenty for a picture. */
  private static final int CURVE_POINTS = 200;

  public RiskCharts {
    labels = List.copyOf(labels);
    columns = List.copyOf(columns);
    models = List.copyOf(models);
  }

  /**
   * Of one model, on the test set.
   *
   * @param digits by a metric's name, how many behind the point it is worth
   * @param uncalibrated predicted and observed frequency per tenth of the rows, by the model's own
   *     probabilities
   * @param gains per tenth of the rows, the riskiest first
   * @param points how the scorecard's points are spread
   * @param approvals at every cut-off
   */
  public record ModelCharts(
      String model,
      Map<String, Integer> digits,
      RocCurve roc,
      PrecisionRecallCurve precisionRecall,
      List<Reliability.Bin> uncalibrated,
      List<GainsTable.Decile> gains,
      ScoreDistribution points,
      ApprovalCurve approvals) {
    public ModelCharts {
      digits = Collections.unmodifiableMap(new LinkedHashMap<>(digits));
      uncalibrated = List.copyOf(uncalibrated);
      gains = List.copyOf(gains);
    }
  }

  static RiskCharts of(RiskFit fit, RiskExplanation explanation, ThreadPool pool) {
    Table table = fit.table().data().table();
    List<String> all = fit.table().preparation().features().names();
    OutcomeRelation relation = new OutcomeRelation(fit.table().target().label());
    List<String> names =
        ShownColumns.names(
            all, ShownColumns.of(all.size(), f -> relation.of(table.column(all.get(f)))));
    CategoricalColumn target = (CategoricalColumn) table.column(fit.table().target().column());
    return new RiskCharts(
        ColumnDistribution.categories(target),
        all.size(),
        ColumnDistribution.of(table, names),
        FeatureRelations.of(table, names, pool),
        fit.models().stream().map(model -> of(fit, model)).toList(),
        ExplanationCharts.of(explanation.champion(), table),
        ApprovalCharts.of(fit, explanation));
  }

  private static ModelCharts of(RiskFit fit, FittedModel model) {
    byte[] label = fit.table().target().labels(fit.table().split().test());
    float[] probability = model.evaluation().probability();
    return new ModelCharts(
        model.name(),
        digits(model),
        model.roc().thinned(CURVE_POINTS),
        PrecisionRecallCurve.of(probability, label).thinned(CURVE_POINTS),
        model.evaluation().uncalibrated().reliability().bins(),
        model.evaluation().ranking().gains().deciles(),
        ScoreDistribution.of(fit.scorecard(), probability, label),
        ApprovalCurve.of(probability, label));
  }

  private static Map<String, Integer> digits(FittedModel model) {
    Map<String, Integer> digits = new LinkedHashMap<>();
    int rarer = model.metrics().confusion().rarer();
    for (String metric : model.metrics().byName().keySet()) {
      Optional<Interval> interval = Optional.ofNullable(model.evaluation().intervals().get(metric));
      digits.put(metric, FigureDigits.of(interval, rarer));
    }
    return digits;
  }
}
