package dev.tranche.training.model.forest;

/**
 * The rows of one node by the bins of one feature: their packed weights, see {@link RowWeights},
 * and which bins have any. Most nodes are small and leave most bins empty, so what a small node
 * costs goes by its rows, not by the bins.
 */
final class NodeHistogram {
  /** Bins of a node of more rows are found by looking at all of them. */
  private static final int FEW_ROWS = 24;

  private final BinnedFeatures x;
  private final long[] weights = new long[BinnedFeatures.MAX_BINS];
  private final int[] filled = new int[BinnedFeatures.MAX_BINS];
  private int size;

  NodeHistogram(BinnedFeatures x) {
    this.x = x;
  }

  /** Forgets what it has and takes the rows of a node by the bins of a feature. */
  void fill(RowPartition rows, TreeNode node, int feature) {
    clear();
    byte[] bins = x.bins()[feature];
    if (few(node)) {
      size = rows.sumFew(bins, node.begin(), node.end(), weights, filled);
    } else {
      rows.sum(bins, node.begin(), node.end(), weights);
      size = findFilled(x.binCount(feature));
    }
  }

  /** As above, and another histogram by another feature: both cost less than one by one. */
  void fill(RowPartition rows, TreeNode node, int feature, NodeHistogram other, int others) {
    if (few(node)) {
      fill(rows, node, feature);
      other.fill(rows, node, others);
      return;
    }
    clear();
    other.clear();
    rows.sumBoth(
        x.bins()[feature], weights, x.bins()[others], other.weights, node.begin(), node.end());
    size = findFilled(x.binCount(feature));
    other.size = other.findFilled(x.binCount(others));
  }

  private static boolean few(TreeNode node) {
    return node.end() - node.begin() <= FEW_ROWS;
  }

  private void clear() {
    for (int i = 0; i < size; i++) {
      weights[filled[i]] = 0;
    }
  }

  private int findFilled(int binCount) {
    int found = 0;
    for (int bin = 0; bin < binCount; bin++) {
      if (weights[bin] != 0) {
        filled[found++] = bin;
      }
    }
    return found;
  }

  /** How many bins have rows. */
  int size() {
    return size;
  }

  /** Where to cut above the i-th: bins without rows lie between both sides, cut in their middle. */
  int middle(int i) {
    return (filled[i] + filled[i + 1] - 1) / 2;
  }

  /** The packed weight of the rows in the i-th bin with rows. */
  long weight(int i) {
    return weights[filled[i]];
  }
}
