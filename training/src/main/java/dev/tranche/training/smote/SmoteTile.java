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
 * @param box around the rows, centred too
 */
record SmoteTile(int first, float[][] centred, float[] half, float largestHalf, SmoteBox box) {

  /** The rows {@code first … last - 1} of a space. */
  static SmoteTile of(SmoteDistances space, float[] mean, int[] categories, int first, int last) {
    int features = space.numeric().length;
    float[][] centred = new float[features][last - first];
    double[] norms = new double[last - first];
    for (int f = 0; f < features; f++) {
      for (int i = 0; i < norms.length; i++) {
        float value = space.numeric()[f][first + i] - mean[f];
        centred[f][i] = value;
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
    return new SmoteTile(first, centred, half, largestHalf, SmoteBox.around(centred, present));
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
