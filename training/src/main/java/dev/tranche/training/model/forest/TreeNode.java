package dev.tranche.training.model.forest;

/**
 * A node while its tree grows.
 *
 * @param id its place in the tree's arrays
 * @param begin its first row in the {@link RowPartition}
 * @param end after its last row
 * @param packed its weight, see {@link RowWeights}
 * @param lower the least value its leaves may take, given by monotone constraints above it
 * @param upper the largest
 */
record TreeNode(int id, int depth, int begin, int end, long packed, double lower, double upper) {
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
    // Comparisons, as the quick compiler calls Math.min and max as methods.
    double raised = value < lower ? lower : value;
    return raised > upper ? upper : raised;
  }
}
