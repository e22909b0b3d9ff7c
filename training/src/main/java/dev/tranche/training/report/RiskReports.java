package dev.tranche.training.report;

import dev.tranche.training.data.Balance;
import dev.tranche.training.data.CategoricalColumn;
import dev.tranche.training.data.CsvData;
import dev.tranche.training.data.NumericColumn;
import dev.tranche.training.data.Spec;
import dev.tranche.training.fit.RiskFit;
import java.util.List;
import java.util.stream.Collectors;

/** Tells the page what came of training risk models. */
final class RiskReports {
  private RiskReports() {}

  static RiskReport of(RiskFit fit) {
    List<String> names = fit.preparation().names();
    CategoricalColumn target = (CategoricalColumn) fit.data().table().column(fit.target().column());
    return new RiskReport(
        facts(fit.spec(), fit.data(), names.size(), dropped(fit.data())),
        new Split(
            fit.split().train().length,
            fit.split().calibrate().length,
            fit.split().test().length,
            fit.fitted().length),
        balancing(fit),
        ColumnSummaries.levels(target).levels(),
        fit.target().positive(),
        ColumnSummaries.of(fit.data().table(), names),
        correlation(fit.data(), names),
        fit.selection(),
        fit.models().stream().map(model -> ModelResults.of(fit, model)).toList());
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
    for (int row : fit.fitted()) {
      positives += fit.target().label()[row];
    }
    int negatives = fit.fitted().length - positives;
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
}
