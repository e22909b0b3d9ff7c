package dev.tranche.training.model;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Deals whole groups of rows into parts, each with its share of either class: the largest group
 * first, equal ones in random order, each to the part that then is nearest to its shares.
 */
public final class GroupDealing {
  private static final int CLASSES = 2;

  private final int[] group;
  private final int[][] rows;
  private final double[] shares;
  private final double[][] wanted;

  private GroupDealing(int[] group, int[][] rows, double[] shares, double[][] wanted) {
    this.group = group;
    this.rows = rows;
    this.shares = shares;
    this.wanted = wanted;
  }

  /**
   * The part of each row.
   *
   * @param label 0 or 1 per row
   * @param groups of the rows, some of more than one row
   * @param shares of the rows that each part is to have; they sum to 1
   */
  public static int[] parts(byte[] label, RowGroups groups, double[] shares, long seed) {
    int[] group = groups.of();
    int[][] rows = new int[CLASSES][groups.count(label.length)];
    int[] total = new int[CLASSES];
    for (int row = 0; row < label.length; row++) {
      rows[label[row]][group[row]]++;
      total[label[row]]++;
    }
    double[][] wanted = new double[CLASSES][shares.length];
    for (int value = 0; value < CLASSES; value++) {
      for (int part = 0; part < shares.length; part++) {
        wanted[value][part] = shares[part] * total[value];
      }
    }
    return new GroupDealing(group, rows, shares, wanted).dealt(total, seed);
  }

  private int[] dealt(int[] total, long seed) {
    int[] partOfGroup = new int[rows[0].length];
    double[] weight = Arrays.stream(total).mapToDouble(n -> 1 / ((double) n * n)).toArray();
    for (int g : largestFirst(seed)) {
      int part = best(g, weight);
      partOfGroup[g] = part;
      for (int value = 0; value < CLASSES; value++) {
        wanted[value][part] -= rows[value][g];
      }
    }
    return Arrays.stream(group).map(g -> partOfGroup[g]).toArray();
  }

  /**
   * Where the squared deviations from what is wanted, by the part's share, grow least: all parts
   * then fill at the same pace, and each has its share of groups of every size.
   */
  private int best(int g, double[] weight) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int part = 0; part < wanted[0].length; part++) {
      double growth = 0;
      for (int value = 0; value < CLASSES; value++) {
        double more = rows[value][g];
        growth += weight[value] * more * (more - 2 * wanted[value][part]) / shares[part];
      }
      if (growth < least) {
        least = growth;
        best = part;
      }
    }
    return best;
  }

  private int[] largestFirst(long seed) {
    int[] order = new int[rows[0].length];
    SplittableRandom random = new SplittableRandom(seed);
    for (int g = 0; g < order.length; g++) {
      int other = random.nextInt(g + 1);
      order[g] = order[other];
      order[other] = g;
    }
    long[] keys = new long[order.length];
    for (int i = 0; i < keys.length; i++) {
      long size = (long) rows[0][order[i]] + rows[1][order[i]];
      keys[i] = ((Integer.MAX_VALUE - size) << Integer.SIZE) | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> order[(int) key]).toArray();
  }
}
