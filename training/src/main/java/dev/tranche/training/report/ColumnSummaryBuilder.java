package dev.tranche.training.report;

import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Sums up the columns of a table for the page. */
final class ColumnSummaryBuilder {
  private static final int BINS = 30;
  private static final int MOST_BINS = 60;

  private ColumnSummaryBuilder() {}

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
    for (int row = 0; row < column.rows(); row++) {
      int code = column.code(row);
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
    boolean wholeNumbers = true;
    for (float value : values) {
      if (!Float.isNaN(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
        wholeNumbers &= value == Math.rint(value);
      }
    }
    // Whole numbers in a short range get a bin each: wider or narrower ones draw combs.
    boolean counted = wholeNumbers && max - min < MOST_BINS;
    int bins = counted ? (int) (max - min) + 1 : BINS;
    double width = counted ? 1 : (max - min) / BINS;
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      edges[i] = min + i * width;
    }
    long[] counts = new long[bins];
    for (float value : values) {
      if (!Float.isNaN(value)) {
        counts[Math.min(bins - 1, (int) ((value - min) / width))]++;
      }
    }
    return new Distribution.Histogram(edges, counts);
  }
}
