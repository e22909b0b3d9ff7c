package dev.tranche.training.model.linear;

/**
 * The weighted log loss of one row, with its first and second derivative by the margin. One object
 * is used for row after row.
 *
 * <p>Exponentials are StrictMath's: the coefficients reach the exported model, and Math.exp may
 * differ from one kind of processor to another.
 */
final class RowLoss {
  private double value;
  private double slope;
  private double curvature;

  /** Looks at a row's margin. */
  void at(double margin, byte label, double weight) {
    double odds = StrictMath.exp(-Math.abs(margin));
    double wrong = label == 1 ? -margin : margin;
    value = weight * (Math.max(wrong, 0) + StrictMath.log1p(odds));
    double probability = (margin >= 0 ? 1 : odds) / (1 + odds);
    slope = weight * (probability - label);
    curvature = weight * odds / ((1 + odds) * (1 + odds));
  }

  double value() {
    return value;
  }

  double slope() {
    return slope;
  }

  double curvature() {
    return curvature;
  }
}
