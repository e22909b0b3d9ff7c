package dev.tranche.training.table;

/**
 * The column that says which customer a row is about: good for joining two tables, never a feature.
 *
 * @param keys one per row: a 64-bit hash of the id's text without surrounding blanks. Equal texts
 *     have equal keys in every file; among ten million different ones the chance of a single
 *     collision is about 3 in a million (n² / 2⁶⁵).
 */
public record IdColumn(String name, long[] keys) implements Column {
  @Override
  public int rows() {
    return keys.length;
  }
}
