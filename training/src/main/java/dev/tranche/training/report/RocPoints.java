package dev.tranche.training.report;

/**
 * A receiver operating characteristic, from (0, 0) to (1, 1). A few hundred points are plenty for a
 * picture; all are drawn.
 *
 * @param fpr false-positive rates, ascending
 * @param tpr true-positive rates at the same cut-offs
 * @param auc the area under the whole curve, not of the points given here
 */
public record RocPoints(double[] fpr, double[] tpr, double auc) {
  public RocPoints {
    if (fpr.length != tpr.length) {
      throw new IllegalArgumentException(
          "%d false-positive rates, but %d true-positive rates".formatted(fpr.length, tpr.length));
    }
  }
}
