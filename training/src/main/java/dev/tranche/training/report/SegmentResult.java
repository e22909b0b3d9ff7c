package dev.tranche.training.report;

/**
 * One segment of the customers.
 *
 * @param size customers in it
 * @param defaultRate share of its customers with the bad outcome, 0 … 1; NaN if unknown
 * @param rated customers in it whose outcome is known
 * @param means per feature, in the feature's unit
 * @param standardisedMeans per feature, in standard deviations from the mean of all customers
 */
public record SegmentResult(
    String name,
    long size,
    double defaultRate,
    int rated,
    double[] means,
    double[] standardisedMeans) {
  public SegmentResult {
    if (means.length != standardisedMeans.length) {
      throw new IllegalArgumentException(
          "segment %s has %d means, but %d standardised"
              .formatted(name, means.length, standardisedMeans.length));
    }
  }
}
