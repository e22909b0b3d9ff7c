package dev.tranche.training.model;

import java.util.OptionalDouble;

/**
 * How numeric features are brought to mean 0 and standard deviation 1: {@code (x - offset) *
 * scale}, in float, as ONNX's Scaler computes it, then kept within {@link #LIMIT}.
 *
 * @param offset per feature the mean, 0 where the feature is categorical or all values are equal
 * @param scale per feature 1 / standard deviation; 0 where all values are equal, 1 where the
 *     feature is categorical
 * @param perUnit per feature 0, or what it is multiplied by before {@code log(1 + x)} is taken of
 *     it
 */
public record Standardisation(float[] offset, float[] scale, float[] perUnit) {
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

  /** Of features as they are, without logarithms. */
  public Standardisation(float[] offset, float[] scale) {
    this(offset, scale, new float[offset.length]);
  }

  /**
   * With the logarithm of heavy-tailed amounts, counted in their medians, in which the largest no
   * longer outweigh all others; {@link HeavyTails} says which these are.
   */
  public static Standardisation withLogarithms(FeatureMatrix x) {
    float[] perUnit = new float[x.count()];
    float[][] columns = x.columns().clone();
    for (int f = 0; f < x.count(); f++) {
      OptionalDouble unit = x.categorical(f) ? OptionalDouble.empty() : HeavyTails.unit(columns[f]);
      if (unit.isPresent()) {
        perUnit[f] = 1 / (float) unit.getAsDouble();
        columns[f] = columns[f].clone();
        for (int row = 0; row < columns[f].length; row++) {
          columns[f][row] = logarithm(columns[f][row], perUnit[f]);
        }
      }
    }
    Standardisation logged = of(new FeatureMatrix(x.names(), columns, x.categories()));
    return new Standardisation(logged.offset, logged.scale, perUnit);
  }

  /** Whether the logarithm is taken of a feature. */
  public boolean logarithmic(int feature) {
    return perUnit[feature] > 0;
  }

  private static float logarithm(float value, float perUnit) {
    return (float) StrictMath.log(1 + Math.max(0, value * perUnit));
  }

  /** Population mean and standard deviation of the given rows, as scikit-learn's StandardScaler. */
  public static Standardisation of(FeatureMatrix x) {
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
    float scaled = logarithmic(feature) ? logarithm(value, perUnit[feature]) : value;
    return standardised(scaled, offset[feature], scale[feature]);
  }

  public static float standardised(float value, float offset, float scale) {
    float scaled = (value - offset) * scale;
    return scaled > LIMIT ? LIMIT : scaled < -LIMIT ? -LIMIT : scaled;
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
