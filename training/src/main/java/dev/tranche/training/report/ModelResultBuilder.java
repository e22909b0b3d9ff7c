package dev.tranche.training.report;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.Evaluation;
import dev.tranche.training.evaluate.metric.ChanceError;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FittedModel;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the page how models did. */
final class ModelResultBuilder {
  private static final int CURVE_POINTS = 200;

  /** What the page calls the metrics, in its order. */
  private static final Map<String, String> TITLES = titles();

  private ModelResultBuilder() {}

  static ModelResult of(RiskFit fit, FittedModel model) {
    dev.tranche.training.evaluate.metric.RocCurve roc = model.roc().thinned(CURVE_POINTS);
    dev.tranche.training.evaluate.metric.ConfusionMatrix confusion = model.metrics().confusion();
    Map<String, Double> figures = model.metrics().byName();
    Map<String, Double> metrics = new LinkedHashMap<>();
    Map<String, Interval> intervals = new LinkedHashMap<>();
    TITLES.forEach(
        (name, title) -> {
          metrics.put(title, figures.get(name));
          Interval interval = model.evaluation().intervals().get(name);
          if (interval != null) {
            intervals.put(title, interval);
          }
        });
    return new ModelResult(
        model.name(),
        model.name().equals(fit.champion()),
        new RocPoints(roc.falsePositiveRate(), roc.truePositiveRate(), roc.area()),
        new ConfusionCounts(
            model.cutOff(),
            confusion.trueNegatives(),
            confusion.falsePositives(),
            confusion.falseNegatives(),
            confusion.truePositives()),
        metrics,
        intervals,
        judgement(fit, model));
  }

  private static ModelEvaluationFigures judgement(RiskFit fit, FittedModel model) {
    Evaluation evaluation = model.evaluation();
    byte[] label = fit.target().labels(fit.split().test());
    return new ModelEvaluationFigures(
        model.calibration().method().word(),
        evaluation.uncalibrated().expectedCalibrationError(),
        evaluation.metrics().expectedCalibrationError(),
        ChanceError.of(evaluation.probability()).mean(),
        evaluation.uncalibratedReliability().bins(),
        evaluation.reliability().bins(),
        evaluation.gains().deciles(),
        evaluation.slices(),
        PointsDistribution.of(fit.scorecard(), evaluation.probability(), label));
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("roc_auc", "ROC-AUC");
    titles.put("accuracy", "accuracy");
    titles.put("precision", "precision");
    titles.put("recall", "recall");
    titles.put("f1", "F1");
    titles.put("average_precision", "PR-AUC");
    titles.put("kolmogorov_smirnov", "KS");
    titles.put("brier", "Brier score");
    titles.put("log_loss", "log loss");
    titles.put("expected_calibration_error", "calibration error");
    return titles;
  }
}
