package dev.tranche.training.evaluate;

import static java.util.Objects.requireNonNull;

import dev.tranche.training.evaluate.metric.RocCurve;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds columns that predict the target almost perfectly on their own. Such a column was usually
 * filled in after the fact (a collection fee, a date of default) and will not be known when the
 * model is asked.
 *
 * <p>The measure is the ROC-AUC of the column alone. Numbers are ranked as they are, missing values
 * once below and once above them all, in both directions; categories, and numbers with few
 * different values, by their share of positives.
 */
public final class Leakage {
  /** From here on a column alone is too good to be true. */
  static final double SUSPICIOUS_AUC = 0.99;

  /** More rows would not change the second digit. */
  private static final int ROWS = 20_000;

  /** A share of positives means something if so many rows, on average, have the value. */
  private static final int ROWS_PER_VALUE = 20;

  private final byte[] labels;
  private final int[] rows;

  /**
   * For a target.
   *
   * @param labels one per row of the table
   * @param training the rows to look at; of many, some spread over all
   */
  public Leakage(byte[] labels, int[] training) {
    int step = Math.max(1, (training.length + ROWS - 1) / ROWS);
    rows = new int[training.length / step];
    Arrays.setAll(rows, i -> training[i * step]);
    this.labels = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      this.labels[i] = labels[rows[i]];
    }
  }

  /** A sentence for each of the columns that is suspicious. */
  public List<String> warnings(List<Column> columns) {
    List<String> warnings = new ArrayList<>();
    for (Column column : columns) {
      double area = area(column);
      if (area >= SUSPICIOUS_AUC) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "column '%s' alone predicts the target almost perfectly (ROC-AUC %.4f); if it is"
                    + " not known when a score is asked for, drop it",
                column.name(),
                area));
      }
    }
    return warnings;
  }

  private double area(Column column) {
    float[] values = new float[rows.length];
    if (column instanceof NumericColumn numeric) {
      boolean missing = false;
      for (int i = 0; i < rows.length; i++) {
        values[i] = numeric.values()[rows[i]];
        missing |= Float.isNaN(values[i]);
      }
      double below = ranked(values, -Float.MAX_VALUE);
      double above = missing ? ranked(values, Float.MAX_VALUE) : below;
      return Math.max(Math.max(below, above), byShare(values));
    }
    if (column instanceof CategoricalColumn categorical) {
      for (int i = 0; i < rows.length; i++) {
        values[i] = categorical.code(rows[i]);
      }
      return byShare(values);
    }
    return 0;
  }

  private double ranked(float[] values, float filling) {
    float[] scores = new float[values.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Float.isNaN(values[i]) ? filling : values[i];
    }
    double area = RocCurve.of(scores, labels).area();
    return Math.max(area, 1 - area);
  }

  /** The area if each value counts as its share of positives; 0 if the values are too many. */
  private double byShare(float[] values) {
    Map<Float, int[]> counts = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      int[] count = counts.computeIfAbsent(values[i], value -> new int[2]);
      count[labels[i]]++;
      if (counts.size() > values.length / ROWS_PER_VALUE) {
        return 0;
      }
    }
    float[] shares = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      int[] count = requireNonNull(counts.get(values[i]));
      shares[i] = count[1] / (float) (count[0] + count[1]);
    }
    return RocCurve.of(shares, labels).area();
  }
}
