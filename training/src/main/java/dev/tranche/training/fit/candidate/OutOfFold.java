package dev.tranche.training.fit.candidate;

import dev.tranche.training.model.RowGroups;
import dev.tranche.training.read.Chunks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Margins of rows that the model which gave them was not fitted to, fold by fold.
 *
 * @param margins one per row of each fold
 * @param labels 0 or 1 per row of each fold
 * @param rows their numbers in the table, fold by fold
 */
public record OutOfFold(List<float[]> margins, List<byte[]> labels, List<int[]> rows) {
  public OutOfFold {
    margins = List.copyOf(margins);
    labels = List.copyOf(labels);
    rows = List.copyOf(rows);
  }

  public static OutOfFold none() {
    return new OutOfFold(List.of(), List.of(), List.of());
  }

  /** All rows of one part. */
  public static OutOfFold of(float[] margin, byte[] label, int[] row) {
    return new OutOfFold(List.of(margin), List.of(label), List.of(row));
  }

  /** With further folds after these. */
  public OutOfFold and(OutOfFold more) {
    return new OutOfFold(
        joined(margins, more.margins), joined(labels, more.labels), joined(rows, more.rows));
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  public OutOfFoldAuc auc() {
    return OutOfFoldAuc.of(margins, labels);
  }

  /** Of all folds. */
  public float[] margin() {
    return Chunks.floats(margins);
  }

  /** Those of all folds that tell of each other, of the table's. */
  public RowGroups groups(RowGroups ofTable) {
    return ofTable.take(row());
  }

  /** Their numbers in the table, of all folds. */
  public int[] row() {
    return rows.stream().flatMapToInt(Arrays::stream).toArray();
  }

  /** Of all folds. */
  public byte[] label() {
    return Chunks.bytes(labels);
  }
}
