package dev.tranche.training.model.forest;

import dev.tranche.training.model.LabelledRows;
import java.util.Arrays;

/**
 * Whole-number row weights, so that sums are exact and free of order: total weight in the upper
 * half of a long, positive weight in the lower.
 *
 * @param units the weight of each row in units
 * @param unit how many units a weight of 1 is
 */
record RowWeights(int[] units, double unit) {
  static RowWeights of(LabelledRows rows) {
    int[] units = new int[rows.rows()];
    if (rows.evenlyWeighted()) {
      Arrays.fill(units, 1);
      return new RowWeights(units, 1 / rows.weight(0));
    }
    float max = 0;
    for (float weight : rows.weights()) {
      max = Math.max(max, weight);
    }
    // A bootstrap draws as many rows as there are, so no sum exceeds rows * max.
    double unit = Integer.MAX_VALUE / ((double) max * rows.rows());
    for (int row = 0; row < units.length; row++) {
      units[row] = Math.max(1, (int) (rows.weight(row) * unit));
    }
    return new RowWeights(units, unit);
  }

  static long pack(long weight, byte label) {
    return weight << 32 | weight * label;
  }

  static long total(long packed) {
    return packed >>> 32;
  }

  static long positive(long packed) {
    return packed & 0xffffffffL;
  }
}
