package dev.tranche.training.benchmarks;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Standard normal columns, and labels that follow their sum: a tenth or so are positive. */
final class MadeRows {
  private static final double THRESHOLD = 5;

  private MadeRows() {}

  /** {@code float[features][rows]}. */
  static float[][] columns(int rows, int features) {
    SplittableRandom random = new SplittableRandom(1);
    float[][] columns = new float[features][rows];
    for (float[] column : columns) {
      for (int row = 0; row < rows; row++) {
        column[row] = (float) random.nextGaussian();
      }
    }
    return columns;
  }

  static LabelledRows labelled(int rows, int features) {
    float[][] columns = columns(rows, features);
    SplittableRandom random = new SplittableRandom(2);
    byte[] labels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      double sum = 2 * random.nextGaussian();
      for (float[] column : columns) {
        sum += column[row];
      }
      labels[row] = (byte) (sum > THRESHOLD ? 1 : 0);
    }
    return LabelledRows.of(new FeatureMatrix(names(features), columns, new int[features]), labels);
  }

  static List<String> names(int features) {
    return IntStream.range(0, features).mapToObj(f -> "x" + f).toList();
  }

  static float[] ones(int features) {
    float[] ones = new float[features];
    Arrays.fill(ones, 1f);
    return ones;
  }
}
