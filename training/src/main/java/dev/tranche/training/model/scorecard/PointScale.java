package dev.tranche.training.model.scorecard;

/**
 * What points mean: {@code log-odds of default = (offset − points) / factor}.
 *
 * @param offset the points at even odds
 * @param factor points by which the odds change e-fold, positive
 */
public record PointScale(double offset, double factor) {
  /**
   * So fine that whole points lose nothing, and a power of two, so that points become log-odds
   * without rounding.
   */
  static final PointScale FINE = new PointScale(0, 8192);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the factor is not positive or either is not finite
   */
  public PointScale {
    if (!(factor > 0 && Double.isFinite(factor) && Double.isFinite(offset))) {
      throw new IllegalArgumentException("no scale of points: " + offset + ", " + factor);
    }
  }

  /** The log-odds of so many points, in the float steps of the exported graph. */
  float logOdds(float points) {
    return ((float) offset - points) * perPoint();
  }

  /** Log-odds by which a point less raises the risk. */
  float perPoint() {
    return (float) (1 / factor);
  }
}
