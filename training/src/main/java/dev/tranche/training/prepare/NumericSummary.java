package dev.tranche.training.prepare;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.SeenValues;
import dev.tranche.training.table.NumericColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Range and median of a numeric column over some rows. */
final class NumericSummary {
  /** Sixteenths of the values: what a bundle knows of how they are spread. */
  private static final int STEPS = 16;

  private NumericSummary() {}

  /** Empty if none of the rows has a value. */
  static Optional<Feature> of(NumericColumn column, int[] rows) {
    float[] sorted = new float[rows.length];
    int count = 0;
    for (int row : rows) {
      float value = column.values()[row];
      if (!Float.isNaN(value)) {
        sorted[count++] = value;
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    Arrays.sort(sorted, 0, count);
    // In double, since two large floats may not sum in float.
    float median = (float) (((double) sorted[(count - 1) / 2] + sorted[count / 2]) / 2);
    double missingShare = (rows.length - count) / (double) rows.length;
    return Optional.of(
        new Feature.Numeric(
            column.name(),
            missingShare,
            new SeenValues(sorted[0], sorted[count - 1], median, steps(sorted, count)),
            column.rules()));
  }

  /** The values at even steps of the order. */
  private static List<Float> steps(float[] sorted, int count) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(step -> sorted[(int) ((long) step * (count - 1) / STEPS)])
        .toList();
  }
}
