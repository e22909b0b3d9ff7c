package dev.tranche.training.prepare;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.IdKey;
import dev.tranche.training.table.NumericColumn;
import java.util.List;

/** A 64-bit print of each row's cells: equal for rows that are alike, for others hardly ever. */
final class RowPrints {
  private static final int BLOCK = 1 << 14;

  private RowPrints() {}

  /** Of every row of the columns; there is at least one. */
  static long[] of(List<Column> columns, ThreadPool pool) {
    long[] prints = new long[columns.get(0).rows()];
    pool.run(
        (prints.length + BLOCK - 1) / BLOCK,
        block -> {
          int from = block * BLOCK;
          int to = Math.min(from + BLOCK, prints.length);
          columns.forEach(column -> add(column, prints, from, to));
        });
    return prints;
  }

  private static void add(Column column, long[] prints, int from, int to) {
    if (column instanceof NumericColumn numeric) {
      for (int row = from; row < to; row++) {
        prints[row] = IdKey.mixed(prints[row] ^ Float.floatToIntBits(numeric.values()[row]));
      }
    } else if (column instanceof CategoricalColumn categorical) {
      for (int row = from; row < to; row++) {
        prints[row] = IdKey.mixed(prints[row] ^ categorical.code(row));
      }
    } else if (column instanceof IdColumn id) {
      for (int row = from; row < to; row++) {
        prints[row] = IdKey.mixed(prints[row] ^ id.keys()[row]);
      }
    }
  }

  /** For each row the first one with the same print. */
  static int[] first(long[] prints) {
    int bits = Math.max(2, Integer.SIZE - Integer.numberOfLeadingZeros(prints.length) + 1);
    int[] slots = new int[1 << Math.min(bits, 30)];
    int[] first = new int[prints.length];
    for (int row = 0; row < prints.length; row++) {
      int slot = (int) prints[row] & (slots.length - 1);
      while (slots[slot] != 0 && prints[slots[slot] - 1] != prints[row]) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] == 0) {
        slots[slot] = row + 1;
      }
      first[row] = slots[slot] - 1;
    }
    return first;
  }
}
