package dev.tranche.batch.stream;

import dev.tranche.csv.Block;
import dev.tranche.csv.RowScan;

/**
 * Does the work on blocks, one after the other. Belongs to one thread.
 *
 * @param <T> what it makes of a block
 */
interface BlockWorker<T> {
  /** Takes the rows of the next block. */
  RowScan.ScannedBlock read(Block block);

  /** Works on the rows that were taken last. */
  T finish(BlockStart start);
}
