package dev.tranche.training.table;

import dev.tranche.scoring.feature.ValueRules;

/**
 * A column of numbers.
 *
 * @param values one per row; NaN is a missing value, never infinite, never negative zero
 * @param missing how many cells were blank or held a word for "missing"
 * @param infinite how many cells were infinite or beyond the range of a float; they are missing as
 *     well, so the column has {@code missing + infinite} values without a number
 * @param rules what its cells mean
 */
public record NumericColumn(
    String name, float[] values, int missing, int infinite, ValueRules rules) implements Column {
  /** Cells with the usual meaning. */
  public NumericColumn(String name, float[] values, int missing, int infinite) {
    this(name, values, missing, infinite, ValueRules.USUAL);
  }

  /** Whether it has two different numbers. */
  public boolean differs() {
    float first = Float.NaN;
    for (float value : values) {
      if (value > first || value < first) {
        return true;
      }
      first = Float.isNaN(first) ? value : first;
    }
    return false;
  }

  @Override
  public int rows() {
    return values.length;
  }
}
