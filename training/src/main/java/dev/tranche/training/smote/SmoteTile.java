package dev.tranche.training.smote;

/**
 * A few hundred rows that lie near each other, and the box around them.
 *
 * <p>Distances come from half the rows' squared norms and their products with a point, |a − b|² =
 * |a|² + |b|² − 2ab: half the work of differences. They are rounded otherwise, so they only tell
 * which rows are worth an exact comparison.
 *
 * @param first the tile's first row
 * @param centred {@code float[numeric features][rows]}, less the mean of all rows
 * @param half per row half its squared norm
 * @param largestHalf the largest of these
 * @param low per numeric feature the least value
 * @param high per numeric feature the largest
 * @param present per categorical feature and category whether a row has it
 */
record SmoteTile(
    int first,
    float[][] centred,
    float[] half,
    float largestHalf,
    float[] low,
    float[] high,
    boolean[][] present) {

  /** The rows {@code first … last - 1} of a space. */
  static SmoteTile of(SmoteDistances space, float[] mean, int[] categories, int first, int last) {
    int features = space.numeric().length;
    float[][] centred = new float[features][last - first];
    float[] low = new float[features];
    float[] high = new float[features];
    double[] norms = new double[last - first];
    for (int f = 0; f < features; f++) {
      low[f] = Float.POSITIVE_INFINITY;
      high[f] = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < norms.length; i++) {
        float value = space.numeric()[f][first + i] - mean[f];
        centred[f][i] = value;
        low[f] = Math.min(low[f], value);
        high[f] = Math.max(high[f], value);
        norms[i] += (double) value * value;
      }
    }
    float[] half = new float[norms.length];
    float largestHalf = 0;
    for (int i = 0; i < norms.length; i++) {
      half[i] = (float) (norms[i] / 2);
      largestHalf = Math.max(largestHalf, half[i]);
    }
    boolean[][] present = new boolean[categories.length][];
    for (int c = 0; c < categories.length; c++) {
      present[c] = new boolean[categories[c]];
      for (int row = first; row < last; row++) {
        present[c][(int) space.categorical()[c][row]] = true;
      }
    }
    return new SmoteTile(first, centred, half, largestHalf, low, high, present);
  }

  int rows() {
    return half.length;
  }

  float[] point(int i) {
    float[] point = new float[centred.length];
    for (int f = 0; f < point.length; f++) {
      point[f] = centred[f][i];
    }
    return point;
  }

  /** Squared distance of a point to the box. */
  double squaredDistance(float[] point) {
    double sum = 0;
    for (int f = 0; f < point.length; f++) {
      double apart = Math.max(0, Math.max(low[f] - point[f], point[f] - high[f]));
      sum += apart * apart;
    }
    return sum;
  }

  /** Squared distance between the boxes, differing categories included. */
  double squaredDistance(SmoteTile other, float mismatch) {
    double sum = 0;
    for (int f = 0; f < low.length; f++) {
      double apart = Math.max(0, Math.max(low[f] - other.high[f], other.low[f] - high[f]));
      sum += apart * apart;
    }
    for (int c = 0; c < present.length; c++) {
      boolean shared = false;
      for (int category = 0; category < present[c].length; category++) {
        shared |= present[c][category] && other.present[c][category];
      }
      sum += shared ? 0 : mismatch;
    }
    return sum;
  }

  /** Writes {@code |b|² / 2 − ab} for the rows b of the tile. */
  void halfDistances(float[] point, float[] into) {
    System.arraycopy(half, 0, into, 0, half.length);
    int f = 0;
    // Four features in one loop save loads and stores of the running sum; from a longer body the
    // compiler makes no vector instructions.
    for (; f + 4 <= point.length; f += 4) {
      subtractFour(point, f, into, half.length);
    }
    for (; f < point.length; f++) {
      float[] x = centred[f];
      float p = point[f];
      for (int i = 0; i < half.length; i++) {
        into[i] -= x[i] * p;
      }
    }
  }

  private void subtractFour(float[] point, int f, float[] into, int rows) {
    float[] x0 = centred[f];
    float[] x1 = centred[f + 1];
    float[] x2 = centred[f + 2];
    float[] x3 = centred[f + 3];
    float p0 = point[f];
    float p1 = point[f + 1];
    float p2 = point[f + 2];
    float p3 = point[f + 3];
    for (int i = 0; i < rows; i++) {
      into[i] = into[i] - x0[i] * p0 - x1[i] * p1 - x2[i] * p2 - x3[i] * p3;
    }
  }
}
