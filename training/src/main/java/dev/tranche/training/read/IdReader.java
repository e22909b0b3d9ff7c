package dev.tranche.training.read;

import dev.tranche.scoring.value.CellWords;
import dev.tranche.training.table.IdKey;
import java.util.Arrays;

/** Reads cells as identifiers, each a 64-bit key of its text. */
final class IdReader implements ColumnReader {
  private long[] keys = new long[1024];
  private int size;
  private MissingCounts missing = new MissingCounts();

  @Override
  public void add(char[] text, int from, int to, int line) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    if (from == to) {
      missing.add(CellWords.BLANK, line);
    }
    keys[size++] = IdKey.of(text, from, to);
  }

  @Override
  public ColumnChunk take() {
    ColumnChunk chunk = new ColumnChunk.Keys(Arrays.copyOf(keys, size), missing);
    size = 0;
    missing = new MissingCounts();
    return chunk;
  }
}
