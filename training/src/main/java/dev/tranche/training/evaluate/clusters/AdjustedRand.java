package dev.tranche.training.evaluate.clusters;

/**
 * How far two groupings of the same rows agree, beyond chance: 1 if they are the same, about 0 if
 * they have nothing to do with each other (Hubert and Arabie, <i>Comparing partitions</i>, J. of
 * Classification 2, 1985, equation 5).
 */
public final class AdjustedRand {
  private AdjustedRand() {}

  /**
   * The adjusted Rand index. A row that is in no group in either grouping does not count.
   *
   * @param first per row its group from 0, or less than 0 if it is in none
   * @param second likewise, for the same rows
   */
  public static double index(int[] first, int[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(first.length + " rows and " + second.length);
    }
    long[][] together = new long[groups(first)][groups(second)];
    for (int i = 0; i < first.length; i++) {
      if (first[i] >= 0 && second[i] >= 0) {
        together[first[i]][second[i]]++;
      }
    }
    return index(together);
  }

  /**
   * The same of rows that are counted.
   *
   * @param together by group of the first grouping, then by group of the second; a row each of the
   *     same length
   */
  public static double index(long[][] together) {
    long[] inFirst = new long[together.length];
    long[] inSecond = new long[together.length == 0 ? 0 : together[0].length];
    long rows = 0;
    double both = 0;
    for (int f = 0; f < together.length; f++) {
      for (int s = 0; s < inSecond.length; s++) {
        inFirst[f] += together[f][s];
        inSecond[s] += together[f][s];
        rows += together[f][s];
      }
      both += pairs(together[f]);
    }
    double pairsOfFirst = pairs(inFirst);
    double pairsOfSecond = pairs(inSecond);
    double byChance = rows < 2 ? 0 : pairsOfFirst * pairsOfSecond / pairs(rows);
    double most = (pairsOfFirst + pairsOfSecond) / 2;
    return most == byChance ? 1 : (both - byChance) / (most - byChance);
  }

  private static int groups(int[] labels) {
    int most = -1;
    for (int label : labels) {
      most = Math.max(most, label);
    }
    return most + 1;
  }

  private static double pairs(long... sizes) {
    double pairs = 0;
    for (long size : sizes) {
      pairs += size * (size - 1) / 2.0;
    }
    return pairs;
  }
}
