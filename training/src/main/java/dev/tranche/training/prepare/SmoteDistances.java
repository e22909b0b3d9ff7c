package dev.tranche.training.prepare;

import dev.tranche.training.model.Features;
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
  static SmoteDistances of(Features minority, float[] scale) {
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
