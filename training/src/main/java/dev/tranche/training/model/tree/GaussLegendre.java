package dev.tranche.training.model.tree;

/**
 * Gauss–Legendre quadrature on [0, 1]: with n nodes exact for polynomials up to degree 2n − 1
 * (Abramowitz and Stegun, Handbook of Mathematical Functions, 25.4.29).
 *
 * @param nodes where the integrand is taken, rising, inside (0, 1)
 * @param weights how much each counts; they sum to 1
 */
public record GaussLegendre(double[] nodes, double[] weights) {
  private static final int NEWTON_STEPS = 20;

  /** The rule with {@code count} nodes, at least 1. */
  public static GaussLegendre of(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " nodes; at least one is needed");
    }
    double[] nodes = new double[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      double x = -StrictMath.cos(StrictMath.PI * (i + 0.75) / (count + 0.5));
      double slope = 0;
      for (int step = 0; step < NEWTON_STEPS; step++) {
        double before = 0;
        double value = 1;
        for (int k = 1; k <= count; k++) {
          double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
          before = value;
          value = next;
        }
        slope = count * (x * value - before) / (x * x - 1);
        x -= value / slope;
      }
      nodes[i] = (1 + x) / 2;
      weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
    return new GaussLegendre(nodes, weights);
  }

  /** The smallest rule exact for the Shapley values of a leaf with so many distinct features. */
  public static GaussLegendre forDistinctFeatures(int features) {
    return of(Math.max(1, (features + 1) / 2));
  }
}
