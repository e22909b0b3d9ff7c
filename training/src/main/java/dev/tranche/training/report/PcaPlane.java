package dev.tranche.training.report;

/**
 * A sample of the customers on the first two principal components. Each becomes a dot on the page:
 * keep to 3,000.
 *
 * @param explained share of the variance each of the two components explains, 0 … 1
 * @param x first component per customer
 * @param y second component per customer
 * @param segment number per customer, 0 … k - 1
 */
public record PcaPlane(double[] explained, double[] x, double[] y, int[] segment) {
  public PcaPlane {
    if (explained.length != 2) {
      throw new IllegalArgumentException("a plane has 2 components, not " + explained.length);
    }
    if (x.length != y.length || x.length != segment.length) {
      throw new IllegalArgumentException(
          "%d x, %d y and %d segments of the sampled customers"
              .formatted(x.length, y.length, segment.length));
    }
  }
}
