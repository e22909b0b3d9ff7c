package dev.tranche.training.prepare;

import dev.tranche.training.table.CategoricalColumn;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order in which a feature lists its categories. Trees split between neighbours in it, so that
 * for them it matters.
 */
public interface CategoryOrder {
  /**
   * Puts categories in order.
   *
   * @param rows that may be looked at
   * @param codes of the categories that occur in them, ascending; -1 if the missing value is one
   */
  int[] of(CategoricalColumn column, int[] rows, int[] codes);

  /** The sorting order of the names. */
  static CategoryOrder byName() {
    return (column, rows, codes) -> codes;
  }

  /**
   * The lowest share of ones first: the best split of categories into two groups is then one
   * between neighbours (Fisher, <i>On grouping for maximum homogeneity</i>, Journal of the American
   * Statistical Association 53, 1958). By name if there are too few rows to tell the shares apart,
   * as the order would then repeat what chance made of the rows.
   *
   * @param labels 0 or 1 for each of the rows that will be looked at
   */
  static CategoryOrder byRate(byte[] labels) {
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
      if (Math.min(allOnes, rows.length - allOnes) < CategoryRate.ENOUGH * codes.length) {
        return codes;
      }
      double prior = (double) allOnes / rows.length;
      return Arrays.stream(codes)
          .mapToObj(code -> new CategoryRate(code, counts[code + 1], ones[code + 1], prior))
          .sorted(Comparator.comparingDouble(CategoryRate::smoothed))
          .mapToInt(CategoryRate::code)
          .toArray();
    };
  }

  /** How often a category goes with a one. */
  record CategoryRate(int code, int rows, int ones, double prior) {
    /** Rows of the rarer class per category, from which shares are known well enough. */
    private static final int ENOUGH = 8;

    /** As of so many rows more, in which the share is that of all rows. */
    private static final int SMOOTHING = 10;

    double smoothed() {
      return (ones + SMOOTHING * prior) / (rows + SMOOTHING);
    }
  }
}
