package dev.tranche.training.evaluate.metric;

/**
 * The expected calibration error that chance alone gives: that of probabilities which are exactly
 * right, measured on as many rows as there are. In a bin the share of positives strays from the
 * mean of its n probabilities p by about a normal draw of variance {@code Σ p (1 − p) / n²}, whose
 * mean distance from 0 is {@code √(2 / π)} standard deviations; the error is the sum over the bins.
 * (Bröcker and Smith, <i>Increasing the reliability of reliability diagrams</i>, 2007, draw the
 * labels instead.)
 *
 * @param mean over all samples of that many rows
 * @param high what one sample in twenty exceeds
 */
public record ChanceError(double mean, double high) {
  private static final double MEAN_DISTANCE = Math.sqrt(2 / Math.PI);
  private static final double ONE_IN_TWENTY = 1.6449;

  /**
   * Takes the probabilities for right.
   *
   * @param probability between 0 and 1, one or more
   */
  public static ChanceError of(float[] probability) {
    RankedScores ranked = RankedScores.of(probability, new byte[probability.length]);
    double[] variance = new double[Metrics.BINS];
    int seen = 0;
    for (int g = 0; g < ranked.groups(); g++) {
      int upTo = ranked.falsePositives()[g];
      double p = ranked.scores()[g];
      variance[Reliability.bin(seen, upTo, variance.length, ranked.rows())] +=
          (upTo - seen) * p * (1 - p);
      seen = upTo;
    }
    double distances = 0;
    double all = 0;
    for (double inBin : variance) {
      distances += Math.sqrt(inBin);
      all += inBin;
    }
    double mean = MEAN_DISTANCE * distances / ranked.rows();
    double spread = Math.sqrt((1 - 2 / Math.PI) * all) / ranked.rows();
    return new ChanceError(mean, mean + ONE_IN_TWENTY * spread);
  }
}
