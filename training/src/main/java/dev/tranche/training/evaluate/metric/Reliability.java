package dev.tranche.training.evaluate.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * The reliability diagram: predicted against observed frequency, in bins of (nearly) equal numbers
 * of rows. Rows with the same probability share a bin, so that the order of rows does not matter.
 */
public record Reliability(List<Bin> bins) {
  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * One bin that holds rows.
   *
   * @param predicted mean of the probabilities
   * @param observed share of positives
   */
  public record Bin(int rows, double predicted, double observed) {}

  /**
   * Bins the rows.
   *
   * @param label 0 or 1 per row
   * @throws IllegalArgumentException if there is no row, a probability is NaN or the lengths differ
   */
  public static Reliability of(float[] probability, byte[] label, int bins) {
    return of(RankedScores.of(probability, label), bins);
  }

  static Reliability of(RankedScores ranked, int count) {
    int rows = ranked.positives() + ranked.negatives();
    int[] size = new int[count];
    int[] positives = new int[count];
    double[] predicted = new double[count];
    int seen = 0;
    int positivesSeen = 0;
    for (int g = 0; g < ranked.groups(); g++) {
      int upTo = ranked.truePositives()[g] + ranked.falsePositives()[g];
      int bin = bin(seen, upTo, count, rows);
      size[bin] += upTo - seen;
      positives[bin] += ranked.truePositives()[g] - positivesSeen;
      predicted[bin] += (double) ranked.scores()[g] * (upTo - seen);
      seen = upTo;
      positivesSeen = ranked.truePositives()[g];
    }
    List<Bin> filled = new ArrayList<>();
    for (int b = count - 1; b >= 0; b--) {
      if (size[b] > 0) {
        filled.add(new Bin(size[b], predicted[b] / size[b], (double) positives[b] / size[b]));
      }
    }
    return new Reliability(filled);
  }

  /** The bin of the rows from one place in the ranking to another, by their middle. */
  static int bin(int from, int upTo, int count, int rows) {
    return (int) (((long) from + upTo) * count / (2L * rows));
  }

  /**
   * Expected calibration error: the mean distance of predicted from observed frequency, weighted by
   * the bins' rows (Naeini, Cooper and Hauskrecht, AAAI 2015; equal-count bins as in Nixon et al.
   * 2019).
   */
  public double expectedError() {
    double sum = 0;
    double rows = 0;
    for (Bin bin : bins) {
      sum += bin.rows() * Math.abs(bin.predicted() - bin.observed());
      rows += bin.rows();
    }
    return sum / rows;
  }
}
