package dev.tranche.training.read;

/** Reads the cells of a column without a name only to see whether it is empty, or an index. */
final class UnnamedReader implements ColumnReader {
  private static final int MOST_DIGITS = 18;

  private long cells;
  private long filled;
  private long first;
  private boolean index = true;

  @Override
  public void add(char[] text, int from, int to, int line) {
    index = index && continues(text, from, to);
    cells++;
    filled += from < to ? 1 : 0;
  }

  private boolean continues(char[] text, int from, int to) {
    if (from == to || to - from > MOST_DIGITS) {
      return false;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
      number = 10 * number + text[i] - '0';
    }
    first = cells == 0 ? number : first;
    return number == first + cells;
  }

  @Override
  public ColumnChunk take() {
    ColumnChunk chunk = new ColumnChunk.Unnamed(cells, filled, index, first);
    cells = 0;
    filled = 0;
    index = true;
    return chunk;
  }
}
