package dev.tranche.training.read;

import dev.tranche.scoring.value.CellWords;
import dev.tranche.training.table.IdKey;
import dev.tranche.training.table.WholeNumbers;
import java.util.Arrays;

/** Reads cells as identifiers, each a 64-bit key of its text, and perhaps a whole number. */
final class IdReader implements ColumnReader {
  private long[] keys = new long[1024];
  private long[] numbers = new long[1024];
  private boolean whole = true;
  private int size;
  private MissingCounts missing = new MissingCounts();

  @Override
  public void add(char[] text, int from, int to, int line) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    if (from == to) {
      missing.add(CellWords.BLANK, line);
    }
    numbers[size] = WholeNumbers.key(text, from, to);
    whole &= numbers[size] != WholeNumbers.NONE;
    keys[size++] = IdKey.of(text, from, to);
  }

  @Override
  public ColumnChunk take() {
    ColumnChunk chunk =
        new ColumnChunk.Keys(
            Arrays.copyOf(keys, size), Arrays.copyOf(numbers, whole ? size : 0), missing);
    size = 0;
    whole = true;
    missing = new MissingCounts();
    return chunk;
  }
}
