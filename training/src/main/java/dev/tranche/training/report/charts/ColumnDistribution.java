package dev.tranche.training.report.charts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.util.ArrayList;
import java.util.List;

/** How the values of a column are spread. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ColumnDistribution.Histogram.class, name = "numeric"),
  @JsonSubTypes.Type(value = ColumnDistribution.Categories.class, name = "categorical")
})
public sealed interface ColumnDistribution {
  /** The column's. */
  String name();

  /**
   * Of a numeric column.
   *
   * @param edges {@code double[bins + 1]}, ascending, in the column's unit
   * @param counts {@code long[bins]}; bin i holds {@code edges[i] ≤ value < edges[i + 1]}, the last
   *     one its upper edge too
   */
  record Histogram(String name, double[] edges, long[] counts) implements ColumnDistribution {
    private static final int BINS = 30;
    private static final int MOST_BINS = 60;

    public Histogram {
      if (edges.length != counts.length + 1) {
        throw new IllegalArgumentException(
            "%d bins need %d edges, not %d"
                .formatted(counts.length, counts.length + 1, edges.length));
      }
    }

    static Histogram of(NumericColumn column) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      boolean wholeNumbers = true;
      for (float value : column.values()) {
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
      for (float value : column.values()) {
        if (!Float.isNaN(value)) {
          counts[Math.min(bins - 1, (int) ((value - min) / width))]++;
        }
      }
      return new Histogram(column.name(), edges, counts);
    }
  }

  /** Of a categorical column, in the order of the page. */
  record Categories(String name, List<CategoryCount> categories) implements ColumnDistribution {
    public Categories {
      categories = List.copyOf(categories);
    }
  }

  /** Of the numeric and categorical ones among the named columns. */
  static List<ColumnDistribution> of(Table table, List<String> names) {
    List<ColumnDistribution> distributions = new ArrayList<>();
    for (String name : names) {
      Column column = table.column(name);
      if (column instanceof NumericColumn numeric) {
        distributions.add(Histogram.of(numeric));
      } else if (column instanceof CategoricalColumn categorical) {
        distributions.add(new Categories(name, categories(categorical)));
      }
    }
    return distributions;
  }

  /** The rows of each category. */
  static List<CategoryCount> categories(CategoricalColumn column) {
    long[] counts = new long[column.categories().size()];
    for (int row = 0; row < column.rows(); row++) {
      int code = column.code(row);
      if (code >= 0) {
        counts[code]++;
      }
    }
    List<CategoryCount> categories = new ArrayList<>();
    for (int code = 0; code < counts.length; code++) {
      categories.add(new CategoryCount(column.categories().get(code), counts[code]));
    }
    return categories;
  }
}
