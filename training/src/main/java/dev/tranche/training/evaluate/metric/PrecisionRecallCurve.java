package dev.tranche.training.evaluate.metric;

/**
 * Precision against recall, over every cut-off.
 *
 * @param recall ascending from 0 to 1
 * @param precision at that recall; 1 at recall 0, where nothing is flagged
 * @param averagePrecision {@code Σ (recallᵢ − recallᵢ₋₁) · precisionᵢ}, the area without
 *     interpolation (Davis and Goadrich, ICML 2006, on why interpolation flatters)
 */
public record PrecisionRecallCurve(double[] recall, double[] precision, double averagePrecision) {

  /**
   * The curve of the given scores. Without a positive row, recall and average precision are NaN.
   *
   * @param label 0 or 1 per row
   * @throws IllegalArgumentException if there is no row, a score is NaN or the lengths differ
   */
  public static PrecisionRecallCurve of(float[] score, byte[] label) {
    RankedScores ranked = RankedScores.of(score, label);
    double[] recall = new double[ranked.groups() + 1];
    double[] precision = new double[recall.length];
    double positives = ranked.positives();
    recall[0] = 0 / positives;
    precision[0] = 1;
    for (int g = 0; g < ranked.groups(); g++) {
      double truePositives = ranked.truePositives()[g];
      recall[g + 1] = truePositives / positives;
      precision[g + 1] = truePositives / (truePositives + ranked.falsePositives()[g]);
    }
    return new PrecisionRecallCurve(recall, precision, averagePrecision(ranked));
  }

  static double averagePrecision(RankedScores ranked) {
    double sum = 0;
    int before = 0;
    for (int g = 0; g < ranked.groups(); g++) {
      int truePositives = ranked.truePositives()[g];
      double flagged = (double) truePositives + ranked.falsePositives()[g];
      sum += (truePositives - before) * (truePositives / flagged);
      before = truePositives;
    }
    return sum / ranked.positives();
  }

  /** The same curve with at most so many points, for drawing. */
  public PrecisionRecallCurve thinned(int limit) {
    int[] kept = CurveThinning.indices(recall, precision, limit);
    double[] x = new double[kept.length];
    double[] y = new double[kept.length];
    for (int i = 0; i < kept.length; i++) {
      x[i] = recall[kept[i]];
      y[i] = precision[kept[i]];
    }
    return new PrecisionRecallCurve(x, y, averagePrecision);
  }
}
