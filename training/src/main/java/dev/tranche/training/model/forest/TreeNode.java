package dev.tranche.training.model.forest;

/**
 * A node while its tree grows.
 *
 * @param id its place in the tree's arrays
 * @param begin its first row in the {@link RowPartition}
 * @param end after its last row
 * @param packed its weight, see {@link RowWeights}
 * @param bounds of its leaves' values
 */
record TreeNode(int id, int depth, int begin, int end, long packed, Bounds bounds) {
  /** What monotone constraints above a node leave to its leaves: both ends included. */
  record Bounds(double lower, double upper) {
    static final Bounds PROBABILITY = new Bounds(0, 1);

    /** The nearest value within them. */
    double nearest(double value) {
      // Comparisons, as the quick compiler calls Math.min and max as methods.
      double raised = value < lower ? lower : value;
      return raised > upper ? upper : raised;
    }

    Bounds upTo(double value) {
      return new Bounds(lower, value);
    }

    Bounds from(double value) {
      return new Bounds(value, upper);
    }
  }

  static double mean(long packed) {
    return RowWeights.positive(packed) / (double) RowWeights.total(packed);
  }

  boolean pure() {
    long positive = RowWeights.positive(packed);
    return positive == 0 || positive == RowWeights.total(packed);
  }

  double value() {
    return bounded(mean(packed));
  }

  double bounded(double value) {
    return bounds.nearest(value);
  }
}
