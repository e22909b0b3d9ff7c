package dev.tranche.training.evaluate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of a numeric attribute where there are few, else five bands of about equally many
 * rows.
 *
 * @param lowest value of each band but the first, ascending
 * @param names of the bands
 */
record NumericBands(float[] lowest, List<String> names) {
  private static final int FEW_VALUES = 8;
  private static final int BANDS = 5;

  static NumericBands of(float[] values) {
    return of(values, BANDS, MathContext.UNLIMITED);
  }

  /**
   * As above, with up to so many bands.
   *
   * @param precision that their edges are rounded to
   */
  static NumericBands of(float[] values, int bands, MathContext precision) {
    float[] sorted = new float[values.length];
    int known = 0;
    for (float value : values) {
      if (!Float.isNaN(value)) {
        // Adding zero makes one of both zeros.
        sorted[known++] = value + 0f;
      }
    }
    sorted = Arrays.copyOf(sorted, known);
    Arrays.sort(sorted);
    List<Float> edges = new ArrayList<>();
    boolean whole = true;
    for (int i = 1; i < known; i++) {
      if (sorted[i] != sorted[i - 1] && edges.size() < FEW_VALUES) {
        edges.add(sorted[i]);
      }
      whole &= sorted[i] == Math.rint(sorted[i]);
    }
    if (edges.size() < FEW_VALUES) {
      List<String> names = new ArrayList<>();
      if (known > 0) {
        names.add(text(sorted[0]));
      }
      edges.forEach(edge -> names.add(text(edge)));
      return new NumericBands(array(edges), names);
    }
    edges.clear();
    for (int b = 1; b < bands; b++) {
      float edge = rounded(sorted[(int) ((long) b * known / bands)], precision);
      boolean above = edges.isEmpty() || edge > edges.get(edges.size() - 1);
      if (above && edge > sorted[0]) {
        edges.add(edge);
      }
    }
    return new NumericBands(array(edges), names(edges, whole && sorted[0] == Math.rint(sorted[0])));
  }

  /** The band of a value; of a missing one the number behind the last. */
  int band(float value) {
    if (Float.isNaN(value)) {
      return names.size();
    }
    int band = 0;
    while (band < lowest.length && value >= lowest[band]) {
      band++;
    }
    return band;
  }

  private static List<String> names(List<Float> edges, boolean whole) {
    if (edges.isEmpty()) {
      return List.of("all");
    }
    List<String> names = new ArrayList<>();
    names.add("under " + text(edges.get(0)));
    for (int e = 1; e < edges.size(); e++) {
      String from = text(edges.get(e - 1));
      float to = edges.get(e);
      String last = whole ? text(to - 1) : "under " + text(to);
      names.add(from.equals(last) ? from : from + " to " + last);
    }
    names.add(text(edges.get(edges.size() - 1)) + " and over");
    return names;
  }

  private static float rounded(float value, MathContext precision) {
    return precision.equals(MathContext.UNLIMITED) || !Float.isFinite(value)
        ? value
        : new BigDecimal(Float.toString(value)).round(precision).floatValue();
  }

  private static String text(float value) {
    boolean digitsOnly = value == Math.rint(value) && Math.abs(value) < 1e9;
    return digitsOnly ? Long.toString((long) value) : Float.toString(value);
  }

  private static float[] array(List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return array;
  }
}
