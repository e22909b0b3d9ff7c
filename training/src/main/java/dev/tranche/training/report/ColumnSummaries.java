package dev.tranche.training.report;

import dev.tranche.training.data.CategoricalColumn;
import dev.tranche.training.data.Column;
import dev.tranche.training.data.NumericColumn;
import dev.tranche.training.data.Table;
import java.util.ArrayList;
import java.util.List;

/** Sums up the columns of a table for the page. */
final class ColumnSummaries {
  private static final int BINS = 30;

  private ColumnSummaries() {}

  /** The numeric and categorical ones among the named columns. */
  static List<ColumnSummary> of(Table table, List<String> names) {
    List<ColumnSummary> summaries = new ArrayList<>();
    for (String name : names) {
      Column column = table.column(name);
      if (column instanceof NumericColumn numeric) {
        summaries.add(
            new ColumnSummary(
                name, numeric.missing(), numeric.infinite(), histogram(numeric.values())));
      } else if (column instanceof CategoricalColumn categorical) {
        summaries.add(new ColumnSummary(name, categorical.missing(), 0, levels(categorical)));
      }
    }
    return summaries;
  }

  static Distribution.Levels levels(CategoricalColumn column) {
    long[] counts = new long[column.levels().size()];
    for (int code : column.codes()) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    List<LevelCount> levels = new ArrayList<>();
    for (int code = 0; code < counts.length; code++) {
      levels.add(new LevelCount(column.levels().get(code), counts[code]));
    }
    return new Distribution.Levels(levels);
  }

  private static Distribution.Histogram histogram(float[] values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      if (!Float.isNaN(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    double[] edges = new double[BINS + 1];
    for (int i = 0; i <= BINS; i++) {
      edges[i] = min + (max - min) * i / BINS;
    }
    long[] counts = new long[BINS];
    for (float value : values) {
      if (!Float.isNaN(value)) {
        int bin = (int) (BINS * (value - min) / (max - min));
        counts[Math.min(BINS - 1, bin)]++;
      }
    }
    return new Distribution.Histogram(edges, counts);
  }
}
