package dev.tranche.training.smote;

/**
 * The least box that holds some rows.
 *
 * @param low per numeric feature the least value
 * @param high per numeric feature the largest
 * @param present per categorical feature and category whether a row has it
 */
record SmoteBox(float[] low, float[] high, boolean[][] present) {

  /** Around {@code float[numeric features][rows]}. */
  static SmoteBox around(float[][] columns, boolean[][] present) {
    float[] low = new float[columns.length];
    float[] high = new float[columns.length];
    for (int f = 0; f < columns.length; f++) {
      low[f] = Float.POSITIVE_INFINITY;
      high[f] = Float.NEGATIVE_INFINITY;
      for (float value : columns[f]) {
        low[f] = Math.min(low[f], value);
        high[f] = Math.max(high[f], value);
      }
    }
    return new SmoteBox(low, high, present);
  }

  /** Squared distance of a point to the box, without categories. */
  double squaredDistance(float[] point) {
    double sum = 0;
    for (int f = 0; f < point.length; f++) {
      double apart = Math.max(0, Math.max(low[f] - point[f], point[f] - high[f]));
      sum += apart * apart;
    }
    return sum;
  }

  /** Squared distance between the boxes, differing categories included. */
  double squaredDistance(SmoteBox other, float mismatch) {
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
}
