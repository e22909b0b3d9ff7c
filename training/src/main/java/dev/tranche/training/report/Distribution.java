package dev.tranche.training.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** How the values of a column are spread. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Distribution.Histogram.class, name = "numeric"),
  @JsonSubTypes.Type(value = Distribution.Levels.class, name = "categorical")
})
public sealed interface Distribution {

  /**
   * Of a numeric column.
   *
   * @param edges {@code double[bins + 1]}, ascending, in the column's unit
   * @param counts {@code long[bins]}; bin i holds {@code edges[i] ≤ value < edges[i + 1]}, the last
   *     one its upper edge too
   */
  record Histogram(double[] edges, long[] counts) implements Distribution {
    public Histogram {
      if (edges.length != counts.length + 1) {
        throw new IllegalArgumentException(
            "%d bins need %d edges, not %d"
                .formatted(counts.length, counts.length + 1, edges.length));
      }
    }
  }

  /** Of a categorical column, in the order of the page. */
  record Levels(List<LevelCount> levels) implements Distribution {
    public Levels {
      levels = List.copyOf(levels);
    }
  }
}
