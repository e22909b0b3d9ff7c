package dev.tranche.training.read;

import dev.tranche.csv.CellReader;

/** Reads the cells of one column, and gives what they were block by block. */
interface ColumnReader extends CellReader {
  /** The cells since the last call, and readiness for the next block. */
  ColumnChunk take();

  /** The column is not wanted. */
  static ColumnReader ignoring() {
    return new ColumnReader() {
      @Override
      public void add(char[] text, int from, int to, int line) {}

      @Override
      public ColumnChunk take() {
        return new ColumnChunk.Nothing();
      }
    };
  }
}
