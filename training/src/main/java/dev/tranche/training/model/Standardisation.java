package dev.tranche.training.model;

/**
 * How numeric features are brought to mean 0 and standard deviation 1: {@code (x - offset) *
 * scale}, in float, as ONNX's Scaler computes it, then kept within {@link #LIMIT}.
 *
 * @param offset per feature the mean, 0 where the feature is categorical or all values are equal
 * @param scale per feature 1 / standard deviation; 0 where all values are equal, 1 where the
 *     feature is categorical
 */
public record Standardisation(float[] offset, float[] scale) {
  /**
   * A value further from the mean, in standard deviations, counts as this far: sums and squares of
   * even the largest floats then stay finite. Of n training rows none can be further than √n.
   */
  public static final float LIMIT = 1e6f;

  public Standardisation {
    if (offset.length != scale.length) {
      throw new IllegalArgumentException(
          offset.length + " offsets, but " + scale.length + " scales");
    }
  }

  /** Population mean and standard deviation of the given rows, as scikit-learn's StandardScaler. */
  public static Standardisation of(Features x) {
    float[] offset = new float[x.count()];
    float[] scale = new float[x.count()];
    for (int f = 0; f < x.count(); f++) {
      if (x.categorical(f)) {
        scale[f] = 1;
        continue;
      }
      float[] column = x.columns()[f];
      double mean = mean(column);
      double squares = 0;
      for (float value : column) {
        squares += (value - mean) * (value - mean);
      }
      offset[f] = constant(column) ? 0 : (float) mean;
      scale[f] = constant(column) ? 0 : (float) (1 / Math.sqrt(squares / column.length));
    }
    return new Standardisation(offset, scale);
  }

  /** A feature's value on the standardised scale. */
  public float apply(int feature, float value) {
    return standardised(value, offset[feature], scale[feature]);
  }

  public static float standardised(float value, float offset, float scale) {
    return Math.max(-LIMIT, Math.min(LIMIT, (value - offset) * scale));
  }

  private static double mean(float[] column) {
    double sum = 0;
    for (float value : column) {
      sum += value;
    }
    return column.length == 0 ? 0 : sum / column.length;
  }

  private static boolean constant(float[] column) {
    for (float value : column) {
      if (value != column[0]) {
        return false;
      }
    }
    return true;
  }
}
