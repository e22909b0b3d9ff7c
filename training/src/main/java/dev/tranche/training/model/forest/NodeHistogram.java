package dev.tranche.training.model.forest;

/**
 * The rows of one node by the bins of one feature: their packed weights, see {@link RowWeights},
 * and which bins have any. Most nodes are small and leave most bins empty, so what a small node
 * costs goes by its rows, not by the bins.
 */
final class NodeHistogram {
  /** Bins of a node of more rows are found by looking at all of them. */
  private static final int FEW_ROWS = 24;

  private final long[] weights = new long[BinnedFeatures.MAX_BINS];
  private final int[] filled = new int[BinnedFeatures.MAX_BINS];
  private int size;

  /** Forgets what it has and takes the rows of a range. */
  void fill(RowPartition rows, byte[] bins, int binCount, int begin, int end) {
    for (int i = 0; i < size; i++) {
      weights[filled[i]] = 0;
    }
    if (end - begin > FEW_ROWS) {
      rows.sum(bins, begin, end, weights);
      size = findFilled(binCount);
    } else {
      size = rows.sumFew(bins, begin, end, weights, filled);
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

  /** The i-th bin with rows, ascending. */
  int bin(int i) {
    return filled[i];
  }

  /** The packed weight of the rows in the i-th bin with rows. */
  long weight(int i) {
    return weights[filled[i]];
  }
}
