package dev.tranche.training.evaluate;

/**
 * The figures of a classifier on one set of rows.
 *
 * @param confusion counts at the cut-off
 * @param rocAuc area under the ROC curve; NaN if only one class occurs
 * @param averagePrecision area under the precision-recall curve; NaN without positives
 * @param kolmogorovSmirnov largest distance of the classes' score distributions; NaN if only one
 *     class occurs
 * @param brier mean squared distance of probability and label (Brier 1950)
 * @param logLoss mean negative log-likelihood, in nats; probabilities are kept 2⁻⁵² away from 0 and
 *     1, so that one certain error does not make it infinite
 * @param expectedCalibrationError over ten bins of equal numbers of rows, see {@link Reliability}
 */
public record Metrics(
    ConfusionMatrix confusion,
    double rocAuc,
    double averagePrecision,
    double kolmogorovSmirnov,
    double brier,
    double logLoss,
    double expectedCalibrationError) {
  private static final int BINS = 10;
  private static final double NEAREST_TO_CERTAIN = 0x1p-52;

  /**
   * All figures at once.
   *
   * @param probability of the positive class, between 0 and 1
   * @param label 0 or 1 per row
   * @param cutOff rows at or above it are flagged
   * @throws IllegalArgumentException if there is no row, a probability is NaN or outside 0 … 1, or
   *     the lengths differ
   */
  public static Metrics of(float[] probability, byte[] label, double cutOff) {
    RankedScores ranked = RankedScores.of(probability, label);
    double squares = 0;
    double logs = 0;
    for (int i = 0; i < label.length; i++) {
      double p = probability[i];
      if (p < 0 || p > 1) {
        throw new IllegalArgumentException("the probability of row " + i + " is " + p);
      }
      squares += (p - label[i]) * (p - label[i]);
      logs -= Math.log(Math.max(label[i] == 1 ? p : 1 - p, NEAREST_TO_CERTAIN));
    }
    return new Metrics(
        ConfusionMatrix.of(probability, label, cutOff),
        RocCurve.area(ranked),
        PrecisionRecallCurve.averagePrecision(ranked),
        kolmogorovSmirnov(ranked),
        squares / label.length,
        logs / label.length,
        Reliability.of(ranked, BINS).expectedError());
  }

  private static double kolmogorovSmirnov(RankedScores ranked) {
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

  public double accuracy() {
    return confusion.accuracy();
  }

  public double precision() {
    return confusion.precision();
  }

  public double recall() {
    return confusion.recall();
  }

  public double f1() {
    return confusion.f1();
  }
}
