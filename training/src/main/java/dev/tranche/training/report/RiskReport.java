package dev.tranche.training.report;

import dev.tranche.training.fit.selection.Selection;
import java.util.List;

/**
 * What a run of risk training saw and reached.
 *
 * @param labels the target's values with their rows, over the whole file
 * @param positive which of the labels is the bad outcome the models predict
 * @param columns the columns of the file that were looked at, in its order
 * @param selection what cross-validation found, and what the champion was chosen by
 * @param models measured on the test part, in the order of the page
 */
public record RiskReport(
    DataFacts data,
    SplitSizes split,
    BalancingSummary balancing,
    List<LevelCount> labels,
    String positive,
    List<ColumnSummary> columns,
    CorrelationTable correlation,
    Selection selection,
    List<ModelResult> models)
    implements Section {
  public RiskReport {
    labels = List.copyOf(labels);
    columns = List.copyOf(columns);
    models = List.copyOf(models);
    if (labels.stream().map(LevelCount::level).noneMatch(positive::equals)) {
      throw new IllegalArgumentException("positive label " + positive + " is not among " + labels);
    }
  }
}
