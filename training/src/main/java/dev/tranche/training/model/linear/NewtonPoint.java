package dev.tranche.training.model.linear;

/** A convex function at one point, as Newton's method looks at it. */
interface NewtonPoint {
  double value();

  /** The way to the minimum of the parabola that touches the function here. */
  Step step();

  /**
   * A way down.
   *
   * @param direction what a full step takes off the point
   * @param slope how fast the function falls at the beginning of the way
   */
  record Step(double[] direction, double slope) {
    double[] from(double[] point, double length) {
      double[] next = new double[point.length];
      for (int i = 0; i < next.length; i++) {
        next[i] = point[i] - length * direction[i];
      }
      return next;
    }
  }
}
