package dev.tranche.training.model.forest;

/**
 * The rows of one tree's bootstrap sample, kept so that every node owns one range, in rising order
 * of rows within it.
 */
final class RowPartition {
  private final int[] rows;
  private final long[] weights;
  private final int[] otherRows;
  private final long[] otherWeights;
  private final int size;

  /**
   * @param times how often each row was drawn
   */
  RowPartition(int[] times, int[] units, byte[] labels) {
    int distinct = 0;
    for (int count : times) {
      distinct += count > 0 ? 1 : 0;
    }
    size = distinct;
    rows = new int[size];
    weights = new long[size];
    otherRows = new int[size];
    otherWeights = new long[size];
    int next = 0;
    for (int row = 0; row < times.length; row++) {
      if (times[row] > 0) {
        rows[next] = row;
        weights[next++] = RowWeights.pack((long) times[row] * units[row], labels[row]);
      }
    }
  }

  int size() {
    return size;
  }

  long packedTotal() {
    long sum = 0;
    for (long weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** Adds the packed weights of a range of rows to their bins. */
  void sum(byte[] bins, int begin, int end, long[] histogram) {
    // The quick compiler would load fields anew for every row.
    int[] ofRange = rows;
    long[] units = weights;
    for (int i = begin; i < end; i++) {
      histogram[bins[ofRange[i]] & 0xff] += units[i];
    }
  }

  /** As above, for two features, which share what is read of the rows. */
  void sumBoth(
      byte[] bins, long[] histogram, byte[] otherBins, long[] otherHistogram, int begin, int end) {
    int[] ofRange = rows;
    long[] units = weights;
    for (int i = begin; i < end; i++) {
      int row = ofRange[i];
      long unit = units[i];
      histogram[bins[row] & 0xff] += unit;
      otherHistogram[otherBins[row] & 0xff] += unit;
    }
  }

  /**
   * As {@link #sum}, for few rows.
   *
   * @param filled written to: the bins that were empty before, ascending
   * @return how many they are
   */
  int sumFew(byte[] bins, int begin, int end, long[] histogram, int[] filled) {
    int size = 0;
    for (int i = begin; i < end; i++) {
      int bin = bins[rows[i]] & 0xff;
      if (histogram[bin] == 0) {
        int place = size++;
        for (; place > 0 && filled[place - 1] > bin; place--) {
          filled[place] = filled[place - 1];
        }
        filled[place] = bin;
      }
      histogram[bin] += weights[i];
    }
    return size;
  }

  /**
   * Moves the rows up to a bin to the front of the range, keeping their order.
   *
   * @return where the others begin
   */
  int part(byte[] bins, int lastLeftBin, int begin, int end) {
    int[] leftRows = rows;
    long[] leftWeights = weights;
    int[] rightRows = otherRows;
    long[] rightWeights = otherWeights;
    int left = begin;
    int right = 0;
    for (int i = begin; i < end; i++) {
      int row = leftRows[i];
      long weight = leftWeights[i];
      // Written to both sides, of which one advances: no branch to mispredict.
      leftRows[left] = row;
      leftWeights[left] = weight;
      rightRows[right] = row;
      rightWeights[right] = weight;
      int toRight = (lastLeftBin - (bins[row] & 0xff)) >>> 31;
      right += toRight;
      left += 1 - toRight;
    }
    System.arraycopy(otherRows, 0, rows, left, right);
    System.arraycopy(otherWeights, 0, weights, left, right);
    return left;
  }
}
