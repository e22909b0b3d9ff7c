package dev.tranche.training.evaluate.metric;

import java.util.LinkedHashMap;
import java.util.Map;

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
  /** Bins of a reliability diagram and of its error. */
  public static final int BINS = 10;

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
    for (int i = 0; i < probability.length; i++) {
      if (probability[i] < 0 || probability[i] > 1) {
        throw new IllegalArgumentException("the probability of row " + i + " is " + probability[i]);
      }
    }
    return of(RankedScores.of(probability, label), cutOff);
  }

  /** The same of rows that are counted by their probability. */
  static Metrics of(RankedScores ranked, double cutOff) {
    double squares = 0;
    double logs = 0;
    int flagged = -1;
    int positivesAbove = 0;
    int negativesAbove = 0;
    for (int g = 0; g < ranked.groups(); g++) {
      double p = ranked.scores()[g];
      int positives = ranked.truePositives()[g] - positivesAbove;
      int negatives = ranked.falsePositives()[g] - negativesAbove;
      squares += positives * (1 - p) * (1 - p) + negatives * p * p;
      if (positives > 0) {
        logs -= positives * Math.log(Math.max(p, NEAREST_TO_CERTAIN));
      }
      if (negatives > 0) {
        logs -= negatives * Math.log(Math.max(1 - p, NEAREST_TO_CERTAIN));
      }
      positivesAbove += positives;
      negativesAbove += negatives;
      flagged = p >= cutOff ? g : flagged;
    }
    int truePositives = flagged < 0 ? 0 : ranked.truePositives()[flagged];
    int falsePositives = flagged < 0 ? 0 : ranked.falsePositives()[flagged];
    return new Metrics(
        new ConfusionMatrix(
            ranked.negatives() - falsePositives,
            falsePositives,
            ranked.positives() - truePositives,
            truePositives),
        RocCurve.area(ranked),
        PrecisionRecallCurve.averagePrecision(ranked),
        kolmogorovSmirnov(ranked),
        squares / ranked.rows(),
        logs / ranked.rows(),
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

  /** The figures under the names that bundles give them. */
  public Map<String, Double> byName() {
    Map<String, Double> named = new LinkedHashMap<>();
    for (ClassifierMetric metric : ClassifierMetric.values()) {
      named.put(metric.title(), metric.of(this));
    }
    return named;
  }
}
