package dev.tranche.training.table;

/**
 * The column that says which customer a row is about: good for joining two tables, never a feature.
 *
 * @param keys one per row: a 64-bit hash of the id's text without surrounding blanks. Equal texts
 *     have equal keys in every file; among ten million different ones the chance of a single
 *     collision is about 3 in a million (n² / 2⁶⁵).
 * @param numbers one per row where all ids are {@link WholeNumbers}: equal for 7, 7.0 and 007; none
 *     elsewhere
 */
public record IdColumn(String name, long[] keys, long[] numbers) implements Column {
  /** Of ids that are no whole numbers. */
  public IdColumn(String name, long[] keys) {
    this(name, keys, new long[0]);
  }

  @Override
  public int rows() {
    return keys.length;
  }
}
