package dev.tranche.training.report;

import dev.tranche.training.data.CategoricalColumn;
import dev.tranche.training.data.CsvData;
import dev.tranche.training.data.NumericColumn;
import dev.tranche.training.data.Spec;
import dev.tranche.training.evaluate.Metrics;
import dev.tranche.training.fit.Balance;
import dev.tranche.training.fit.FittedModel;
import dev.tranche.training.fit.RiskFit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the page what came of training risk models. */
final class RiskReports {
  private static final int CURVE_POINTS = 200;

  private RiskReports() {}

  static RiskReport of(RiskFit fit) {
    List<String> names = fit.preparation().names();
    CategoricalColumn target = (CategoricalColumn) fit.data().table().column(fit.target().column());
    return new RiskReport(
        facts(fit.spec(), fit.data(), names.size(), dropped(fit.data())),
        new Split(
            fit.split().train().length, fit.split().calibrate().length, fit.split().test().length),
        balancing(fit),
        ColumnSummaries.levels(target).levels(),
        fit.target().positive(),
        ColumnSummaries.of(fit.data().table(), names),
        correlation(fit.data(), names),
        fit.models().stream().map(model -> result(model, fit.champion())).toList());
  }

  static DataFacts facts(Spec spec, CsvData data, int features, List<DroppedColumn> dropped) {
    return new DataFacts(
        spec.file().getFileName().toString(),
        data.table().rows(),
        features,
        dropped,
        data.warnings(),
        spec.seed());
  }

  private static List<DroppedColumn> dropped(CsvData data) {
    return data.dropped().stream()
        .map(column -> new DroppedColumn(column.column(), column.reason()))
        .toList();
  }

  private static Balancing balancing(RiskFit fit) {
    int positives = 0;
    for (int row : fit.split().train()) {
      positives += fit.target().label()[row];
    }
    int negatives = fit.split().train().length - positives;
    int minority = Math.min(positives, negatives);
    return new Balancing(
        fit.selection().balances().stream()
            .map(RiskReports::title)
            .collect(Collectors.joining(" or ")),
        Math.max(positives, negatives),
        minority,
        minority + fit.synthetic());
  }

  private static String title(Balance balance) {
    return switch (balance) {
      case SMOTE -> "SMOTE-NC";
      case WEIGHTS -> "class weights";
      case NONE -> "none";
      case AUTO -> "auto";
    };
  }

  private static Correlation correlation(CsvData data, List<String> names) {
    List<String> numeric =
        names.stream().filter(name -> data.table().column(name) instanceof NumericColumn).toList();
    float[][] columns =
        numeric.stream()
            .map(name -> ((NumericColumn) data.table().column(name)).values())
            .toArray(float[][]::new);
    return new Correlation(numeric, dev.tranche.training.evaluate.Correlation.of(columns).matrix());
  }

  private static ModelResult result(FittedModel model, String champion) {
    dev.tranche.training.evaluate.RocCurve roc = model.roc().thinned(CURVE_POINTS);
    dev.tranche.training.evaluate.ConfusionMatrix confusion = model.metrics().confusion();
    return new ModelResult(
        model.name(),
        model.name().equals(champion),
        new RocCurve(roc.falsePositiveRate(), roc.truePositiveRate(), roc.area()),
        new ConfusionMatrix(
            model.cutOff(),
            confusion.trueNegatives(),
            confusion.falsePositives(),
            confusion.falseNegatives(),
            confusion.truePositives()),
        metrics(model.metrics()));
  }

  private static Map<String, Double> metrics(Metrics metrics) {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("ROC-AUC", metrics.rocAuc());
    named.put("accuracy", metrics.accuracy());
    named.put("precision", metrics.precision());
    named.put("recall", metrics.recall());
    named.put("F1", metrics.f1());
    named.put("PR-AUC", metrics.averagePrecision());
    named.put("KS", metrics.kolmogorovSmirnov());
    named.put("Brier score", metrics.brier());
    named.put("log loss", metrics.logLoss());
    named.put("calibration error", metrics.expectedCalibrationError());
    return named;
  }
}
