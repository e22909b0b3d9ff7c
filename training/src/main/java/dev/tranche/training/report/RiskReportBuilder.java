package dev.tranche.training.report;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.model.Balance;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.Spec;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.NumericColumn;
import java.util.List;
import java.util.stream.Collectors;

/** Tells the page what came of training risk models. */
final class RiskReportBuilder {
  private RiskReportBuilder() {}

  static RiskReport of(RiskFit fit, ThreadPool pool) {
    List<String> names = fit.preparation().names();
    CategoricalColumn target = (CategoricalColumn) fit.data().table().column(fit.target().column());
    return new RiskReport(
        facts(fit.spec(), fit.data(), names.size(), dropped(fit.data())),
        new SplitSizes(
            fit.split().train().length,
            fit.split().calibrate().length,
            fit.split().test().length,
            fit.fitted().length),
        balancing(fit),
        ColumnSummaryBuilder.levels(target).levels(),
        fit.target().positive(),
        ColumnSummaryBuilder.of(fit.data().table(), names),
        correlation(fit.data(), names, pool),
        fit.selection(),
        fit.models().stream().map(model -> ModelResultBuilder.of(fit, model)).toList());
  }

  static DataFacts facts(Spec spec, CsvData data, int features, List<DroppedColumnNote> dropped) {
    return new DataFacts(
        spec.file().getFileName().toString(),
        data.table().rows(),
        features,
        dropped,
        data.warnings(),
        spec.seed());
  }

  private static List<DroppedColumnNote> dropped(CsvData data) {
    return data.dropped().stream()
        .map(column -> new DroppedColumnNote(column.column(), column.reason()))
        .toList();
  }

  private static BalancingSummary balancing(RiskFit fit) {
    int positives = 0;
    for (int row : fit.fitted()) {
      positives += fit.target().label()[row];
    }
    int negatives = fit.fitted().length - positives;
    int minority = Math.min(positives, negatives);
    return new BalancingSummary(
        fit.selection().balances().stream()
            .map(RiskReportBuilder::title)
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

  private static CorrelationTable correlation(CsvData data, List<String> names, ThreadPool pool) {
    List<String> numeric =
        names.stream().filter(name -> data.table().column(name) instanceof NumericColumn).toList();
    float[][] columns =
        numeric.stream()
            .map(name -> ((NumericColumn) data.table().column(name)).values())
            .toArray(float[][]::new);
    return new CorrelationTable(
        numeric, dev.tranche.training.evaluate.Correlation.of(columns, pool).matrix());
  }
}
