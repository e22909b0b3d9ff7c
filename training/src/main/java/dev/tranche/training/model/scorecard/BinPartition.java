package dev.tranche.training.model.scorecard;

/**
 * Neighbouring groups put together into bins.
 *
 * @param starts the group that each bin begins with, ascending; the first is 0
 * @param value what it is worth; the more, the better
 */
record BinPartition(int[] starts, double value) {
  /** Everything in one bin. */
  static BinPartition whole(double value) {
    return new BinPartition(new int[] {0}, value);
  }

  int bins() {
    return starts.length;
  }

  /** The bin of every group. */
  int[] binOf(int groups) {
    int[] bin = new int[groups];
    for (int b = 0; b < starts.length; b++) {
      int end = b + 1 < starts.length ? starts[b + 1] : groups;
      for (int group = starts[b]; group < end; group++) {
        bin[group] = b;
      }
    }
    return bin;
  }
}
