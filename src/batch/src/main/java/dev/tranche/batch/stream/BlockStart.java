package dev.tranche.batch.stream;

/**
 * Where a block begins.
 *
 * @param row the first row's number, from 1; bad rows count
 * @param line the first line's number, from 1; the header counts
 */
record BlockStart(long row, long line) {
  BlockStart after(int rows, int lines) {
    return new BlockStart(row + rows, line + lines);
  }
}
