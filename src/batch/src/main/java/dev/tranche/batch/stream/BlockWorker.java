package dev.tranche.batch.stream;

import dev.tranche.csv.Block;
import dev.tranche.csv.RowScan;

/** Does the work on blocks, one after the other. Belongs to one thread. */
interface BlockWorker {
  /** Takes the rows of the next block. */
  RowScan.ScannedBlock read(Block block);

  /** Works on the rows that were taken last. */
  FinishedBlock finish(BlockStart start);
}
