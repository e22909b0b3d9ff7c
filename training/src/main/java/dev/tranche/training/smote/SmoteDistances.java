package dev.tranche.training.smote;

import dev.tranche.training.model.FeatureMatrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The space SMOTE-NC measures in: numeric features standardised, and a fixed squared cost for every
 * categorical feature in which two rows differ.
 *
 * @param numeric {@code float[numeric features][rows]}, standardised
 * @param categorical {@code float[categorical features][rows]}, codes
 * @param mismatch squared cost of one categorical difference
 */
record SmoteDistances(float[][] numeric, float[][] categorical, float mismatch) {

  /**
   * The space of the given minority rows.
   *
   * @param scale one over the standard deviation of each numeric feature
   */
  static SmoteDistances of(FeatureMatrix minority, float[] scale) {
    int[] numeric =
        IntStream.range(0, minority.count()).filter(f -> !minority.categorical(f)).toArray();
    float[][] scaled = new float[numeric.length][];
    for (int n = 0; n < numeric.length; n++) {
      scaled[n] = minority.columns()[numeric[n]].clone();
      for (int i = 0; i < scaled[n].length; i++) {
        scaled[n][i] *= scale[numeric[n]];
      }
    }
    float[][] codes =
        IntStream.range(0, minority.count())
            .filter(minority::categorical)
            .mapToObj(f -> minority.columns()[f])
            .toArray(float[][]::new);
    double median = medianDeviation(scaled);
    return new SmoteDistances(scaled, codes, (float) (median * median));
  }

  int rows() {
    return numeric.length > 0 ? numeric[0].length : categorical[0].length;
  }

  /**
   * The squared distance of two rows, summed in float in the features' order, numeric ones first.
   */
  float squared(int a, int b) {
    float sum = 0;
    for (float[] column : numeric) {
      float difference = column[b] - column[a];
      sum += difference * difference;
    }
    for (float[] codes : categorical) {
      sum += codes[a] == codes[b] ? 0 : mismatch;
    }
    return sum;
  }

  /** The same rows in another order. */
  SmoteDistances take(int[] order) {
    return new SmoteDistances(taken(numeric, order), taken(categorical, order), mismatch);
  }

  private static float[][] taken(float[][] columns, int[] order) {
    float[][] taken = new float[columns.length][order.length];
    for (int f = 0; f < columns.length; f++) {
      for (int i = 0; i < order.length; i++) {
        taken[f][i] = columns[f][order[i]];
      }
    }
    return taken;
  }

  private static double medianDeviation(float[][] scaled) {
    if (scaled.length == 0) {
      return 1; // Without numeric features only the number of differences counts.
    }
    double[] deviations = Arrays.stream(scaled).mapToDouble(SmoteDistances::deviation).toArray();
    Arrays.sort(deviations);
    int half = deviations.length / 2;
    return deviations.length % 2 == 1
        ? deviations[half]
        : (deviations[half - 1] + deviations[half]) / 2;
  }

  private static double deviation(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (float value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }
}
