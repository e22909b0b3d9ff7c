package dev.tranche.training.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Deals rows into folds, each with the same share of positives as the whole within one row.
 *
 * @param fold per row the fold it is in
 * @param count how many folds
 */
public record StratifiedFolds(int[] fold, int count) {
  /**
   * Deals each class by itself, in random order.
   *
   * @param label 0 or 1 per row
   * @throws IllegalArgumentException if there are fewer than 2 folds
   */
  public static StratifiedFolds of(byte[] label, int count, long seed) {
    if (count < 2) {
      throw new IllegalArgumentException(count + " folds; at least 2 are needed");
    }
    SplittableRandom random = new SplittableRandom(seed);
    int[] fold = new int[label.length];
    int dealt = 0;
    for (int value = 0; value <= 1; value++) {
      int[] rows = shuffled(label, value, random);
      for (int row : rows) {
        fold[row] = dealt++ % count;
      }
    }
    return new StratifiedFolds(fold, count);
  }

  /**
   * Deals whole groups of rows, if there are any.
   *
   * @throws IllegalArgumentException if there are fewer than 2 folds
   */
  public static StratifiedFolds of(byte[] label, RowGroups groups, int count, long seed) {
    if (!groups.any()) {
      return of(label, count, seed);
    }
    double[] shares = new double[count];
    Arrays.fill(shares, 1.0 / count);
    return new StratifiedFolds(GroupDealing.parts(label, groups, shares, seed), count);
  }

  /** The least number of rows that a class has in a fold. */
  public int fewest(byte[] label) {
    int[] rows = new int[2 * count];
    for (int row = 0; row < label.length; row++) {
      rows[2 * fold[row] + label[row]]++;
    }
    return Arrays.stream(rows).min().orElse(0);
  }

  /** The rows of one fold, ascending. */
  public int[] in(int number) {
    return rows(number, true);
  }

  /** The rows of all the others, ascending. */
  public int[] outside(int number) {
    return rows(number, false);
  }

  private int[] rows(int number, boolean inside) {
    int[] rows = new int[fold.length];
    int found = 0;
    for (int row = 0; row < fold.length; row++) {
      if ((fold[row] == number) == inside) {
        rows[found++] = row;
      }
    }
    return Arrays.copyOf(rows, found);
  }

  private static int[] shuffled(byte[] label, int value, SplittableRandom random) {
    int[] rows = new int[label.length];
    int found = 0;
    for (int row = 0; row < label.length; row++) {
      if (label[row] == value) {
        rows[found] = row;
        int other = random.nextInt(++found);
        rows[found - 1] = rows[other];
        rows[other] = row;
      }
    }
    return Arrays.copyOf(rows, found);
  }
}
