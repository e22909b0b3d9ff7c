package dev.tranche.training.prepare;

import dev.tranche.training.table.CategoricalColumn;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order in which a feature lists its levels. Trees split between neighbours in it, so that for
 * them it matters.
 */
public interface LevelOrder {
  /**
   * Puts levels in order.
   *
   * @param rows that may be looked at
   * @param codes of the levels that occur in them, ascending; -1 if the missing value is one
   */
  int[] of(CategoricalColumn column, int[] rows, int[] codes);

  /** The sorting order of the names. */
  static LevelOrder byName() {
    return (column, rows, codes) -> codes;
  }

  /**
   * The lowest share of ones first: the best split of levels into two groups is then one between
   * neighbours (Fisher, <i>On grouping for maximum homogeneity</i>, Journal of the American
   * Statistical Association 53, 1958). By name if there are too few rows to tell the shares apart,
   * as the order would then repeat what chance made of the rows.
   *
   * @param labels 0 or 1 for each of the rows that will be looked at
   */
  static LevelOrder byRate(byte[] labels) {
    return (column, rows, codes) -> {
      int[] counts = new int[column.categories().size() + 1];
      int[] ones = new int[column.categories().size() + 1];
      int allOnes = 0;
      for (int i = 0; i < rows.length; i++) {
        int cell = column.code(rows[i]) + 1;
        allOnes += labels[i];
        counts[cell]++;
        ones[cell] += labels[i];
      }
      if (Math.min(allOnes, rows.length - allOnes) < LevelRate.ENOUGH * codes.length) {
        return codes;
      }
      double prior = (double) allOnes / rows.length;
      return Arrays.stream(codes)
          .mapToObj(code -> new LevelRate(code, counts[code + 1], ones[code + 1], prior))
          .sorted(Comparator.comparingDouble(LevelRate::smoothed))
          .mapToInt(LevelRate::code)
          .toArray();
    };
  }

  /** How often a level goes with a one. */
  record LevelRate(int code, int rows, int ones, double prior) {
    /** Rows of the rarer class per level, from which shares are known well enough. */
    private static final int ENOUGH = 8;

    /** As of so many rows more, in which the share is that of all rows. */
    private static final int SMOOTHING = 10;

    double smoothed() {
      return (ones + SMOOTHING * prior) / (rows + SMOOTHING);
    }
  }
}
