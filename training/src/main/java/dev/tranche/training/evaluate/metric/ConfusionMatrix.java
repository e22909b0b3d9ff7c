package dev.tranche.training.evaluate.metric;

/**
 * How many rows of each class a cut-off puts on each side. A share of no rows (the precision where
 * nothing is flagged, the recall without positives) is 0.
 */
public record ConfusionMatrix(
    int trueNegatives, int falsePositives, int falseNegatives, int truePositives) {

  /**
   * Counts, with rows at or above the cut-off flagged as positive.
   *
   * @param label 0 or 1 per row
   * @throws IllegalArgumentException if a probability is NaN or the lengths differ
   */
  public static ConfusionMatrix of(float[] probability, byte[] label, double cutOff) {
    if (probability.length != label.length) {
      throw new IllegalArgumentException(
          probability.length + " probabilities, but " + label.length + " labels");
    }
    int[] counts = new int[4];
    for (int i = 0; i < label.length; i++) {
      if (Float.isNaN(probability[i])) {
        throw new IllegalArgumentException("the probability of row " + i + " is NaN");
      }
      counts[2 * label[i] + (probability[i] >= cutOff ? 1 : 0)]++;
    }
    return new ConfusionMatrix(counts[0], counts[1], counts[2], counts[3]);
  }

  /** Rows of the positive class. */
  public int positives() {
    return falseNegatives + truePositives;
  }

  /** Rows of the rarer class. */
  public int rarer() {
    return Math.min(positives(), rows() - positives());
  }

  public int rows() {
    return trueNegatives + falsePositives + falseNegatives + truePositives;
  }

  public double accuracy() {
    return share(trueNegatives + truePositives, rows());
  }

  /** Of the flagged rows, the share that is positive. */
  public double precision() {
    return share(truePositives, truePositives + falsePositives);
  }

  /** Of the positive rows, the share that is flagged. */
  public double recall() {
    return share(truePositives, truePositives + falseNegatives);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
