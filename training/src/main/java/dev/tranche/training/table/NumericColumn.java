package dev.tranche.training.table;

/**
 * A column of numbers.
 *
 * @param values one per row; NaN is a missing value, never infinite, never negative zero
 * @param missing how many cells were blank or held a word for "missing"
 * @param infinite how many cells were infinite or beyond the range of a float; they are missing as
 *     well, so the column has {@code missing + infinite} values without a number
 */
public record NumericColumn(String name, float[] values, int missing, int infinite)
    implements Column {
  @Override
  public int rows() {
    return values.length;
  }
}
