package dev.tranche.training.evaluate.metric;

/**
 * The receiver operating characteristic: true against false positive rate, over every cut-off.
 *
 * @param falsePositiveRate ascending from 0 to 1
 * @param truePositiveRate ascending from 0 to 1
 * @param threshold score at or above which a row counts as positive, descending from infinity
 * @param area area under the curve, which is the probability that a positive scores above a
 *     negative, ties counting half (Mann and Whitney 1947; Fawcett, <i>An introduction to ROC
 *     analysis</i>, Pattern Recognition Letters 27, 2006)
 */
public record RocCurve(
    double[] falsePositiveRate, double[] truePositiveRate, double[] threshold, double area) {

  /**
   * The curve of the given scores. With one class only, the missing class's rate and the area are
   * NaN.
   *
   * @param label 0 or 1 per row
   * @throws IllegalArgumentException if there is no row, a score is NaN or the lengths differ
   */
  public static RocCurve of(float[] score, byte[] label) {
    RankedScores ranked = RankedScores.of(score, label);
    int points = ranked.groups() + 1;
    double[] falsePositiveRate = new double[points];
    double[] truePositiveRate = new double[points];
    double[] threshold = new double[points];
    double positives = ranked.positives();
    double negatives = ranked.negatives();
    falsePositiveRate[0] = 0 / negatives;
    truePositiveRate[0] = 0 / positives;
    threshold[0] = Double.POSITIVE_INFINITY;
    for (int g = 0; g < ranked.groups(); g++) {
      falsePositiveRate[g + 1] = ranked.falsePositives()[g] / negatives;
      truePositiveRate[g + 1] = ranked.truePositives()[g] / positives;
      threshold[g + 1] = ranked.scores()[g];
    }
    return new RocCurve(falsePositiveRate, truePositiveRate, threshold, area(ranked));
  }

  /** The area alone, in whole numbers until the last division: ties are exact. */
  static double area(RankedScores ranked) {
    long twiceWon = 0;
    long positivesAbove = 0;
    long negativesAbove = 0;
    for (int g = 0; g < ranked.groups(); g++) {
      long positivesHere = ranked.truePositives()[g] - positivesAbove;
      long negativesHere = ranked.falsePositives()[g] - negativesAbove;
      twiceWon += negativesHere * (2 * positivesAbove + positivesHere);
      positivesAbove = ranked.truePositives()[g];
      negativesAbove = ranked.falsePositives()[g];
    }
    return twiceWon / (2.0 * ranked.positives() * ranked.negatives());
  }

  /**
   * The largest distance of the two rates at a cut-off: the Kolmogorov-Smirnov statistic of the
   * classes' scores. NaN if only one class occurs.
   */
  static double distance(RankedScores ranked) {
    double positives = ranked.positives();
    double negatives = ranked.negatives();
    double largest = 0;
    for (int g = 0; g < ranked.groups(); g++) {
      double distance =
          Math.abs(ranked.truePositives()[g] / positives - ranked.falsePositives()[g] / negatives);
      largest = Math.max(largest, distance);
    }
    return largest;
  }

  /** The same curve with at most so many points, for drawing; the area stays that of all. */
  public RocCurve thinned(int limit) {
    int[] kept = CurveThinning.indices(falsePositiveRate, truePositiveRate, limit);
    double[] x = new double[kept.length];
    double[] y = new double[kept.length];
    double[] t = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      x[i] = falsePositiveRate[kept[i]];
      y[i] = truePositiveRate[kept[i]];
      t[i] = threshold[kept[i]];
    }
    return new RocCurve(x, y, t, area);
  }
}
