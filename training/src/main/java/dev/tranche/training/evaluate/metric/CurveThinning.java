package dev.tranche.training.evaluate.metric;

import java.util.stream.IntStream;

/**
 * Chooses points of a curve for drawing: equal steps along its length, so that steep and flat parts
 * keep their shape. Between two chosen points the curve is at most about {@code length / limit}
 * long, or had no point.
 */
final class CurveThinning {
  private CurveThinning() {}

  /** Ascending indices of at most {@code limit} points, the first and the last among them. */
  static int[] indices(double[] x, double[] y, int limit) {
    if (limit < 2) {
      throw new IllegalArgumentException("a curve needs 2 points or more, not " + limit);
    }
    if (x.length <= limit) {
      return IntStream.range(0, x.length).toArray();
    }
    double[] along = new double[x.length];
    for (int i = 1; i < along.length; i++) {
      along[i] = along[i - 1] + Math.abs(x[i] - x[i - 1]) + Math.abs(y[i] - y[i - 1]);
    }
    double step = along[along.length - 1] / (limit - 1);
    int last = x.length - 1;
    return IntStream.rangeClosed(0, last)
        .filter(
            i ->
                i == 0
                    || i == last
                    || (Math.floor(along[i] / step) > Math.floor(along[i - 1] / step)
                        && Math.floor(along[i] / step) < limit - 1))
        .toArray();
  }
}
