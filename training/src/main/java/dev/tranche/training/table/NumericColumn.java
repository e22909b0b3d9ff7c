package dev.tranche.training.table;

/**
 * A column of numbers.
 *
 * @param values one per row; NaN is a gap, never infinite, never negative zero
 * @param missing how many cells were blank or held a word for "missing"
 * @param infinite how many cells were infinite or beyond the range of a float; they are gaps as
 *     well, so the column has {@code missing + infinite} gaps
 */
public record NumericColumn(String name, float[] values, int missing, int infinite)
    implements Column {
  @Override
  public int rows() {
    return values.length;
  }
}
