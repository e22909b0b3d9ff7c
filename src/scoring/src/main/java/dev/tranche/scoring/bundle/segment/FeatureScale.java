package dev.tranche.scoring.bundle.segment;

/**
 * The standardised scale of one feature, on which customers were compared: what is common among the
 * training rows is 0, and their standard deviation is 1.
 *
 * @param mean of the training rows, of the logarithm if one is taken
 * @param standardDeviation likewise; 0 where all values are equal
 * @param perUnit 0, or what a value is multiplied by before {@code log(1 + x)} is taken of it
 */
public record FeatureScale(String feature, double mean, double standardDeviation, double perUnit) {
  /** Standard deviations that a value is above the mean; negative below it. */
  public double standardised(float value) {
    double scaled = perUnit > 0 ? StrictMath.log1p(Math.max(0, value * perUnit)) : value;
    return standardDeviation > 0 ? (scaled - mean) / standardDeviation : 0;
  }

  /** The value, in the feature's own unit, that is so many standard deviations above the mean. */
  public double value(double standardised) {
    double scaled = mean + standardDeviation * standardised;
    return perUnit > 0 ? StrictMath.expm1(scaled) / perUnit : scaled;
  }
}
