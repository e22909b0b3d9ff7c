package dev.tranche.batch.stream;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.csv.Block;
import dev.tranche.csv.BlockSplitter;
import dev.tranche.csv.CsvFile;
import dev.tranche.csv.LineError;
import dev.tranche.csv.RowScan;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * One way of a file's rows through the program; for one run.
 *
 * @param <T> what is made of a block
 */
final class FilePass<T> {
  /** Some thousand rows: many enough that turns cost nothing, few enough for caches. */
  private static final int BLOCK = 1 << 18;

  /** How many blocks a thread may be finished while one before them is not. */
  private static final int AHEAD = 2;

  private final CsvFile file;
  private final ThreadPool pool;
  private final LongConsumer progress;
  private final InTurn<WorkedBlock> places;
  private final InTurn<T> output;
  private BlockStart next;
  private long characters;

  /**
   * Nothing is read yet.
   *
   * @param progress told how many characters of the file have been read
   * @param taker takes what was made of the blocks, in their order
   */
  FilePass(CsvFile file, ThreadPool pool, LongConsumer progress, InTurn.Taker<T> taker) {
    this.file = file;
    this.pool = pool;
    this.progress = progress;
    this.next = new BlockStart(1, file.firstLine());
    this.places = new InTurn<>(1, this::place);
    this.output = new InTurn<>(AHEAD * pool.threads(), taker);
  }

  /** A block in the hands of one thread. */
  private static final class WorkedBlock {
    private final Block block;
    private final RowScan.ScannedBlock scanned;
    private Optional<BlockStart> start = Optional.empty();

    WorkedBlock(Block block, RowScan.ScannedBlock scanned) {
      this.block = block;
      this.scanned = scanned;
    }
  }

  /**
   * Works on all rows and hands on what is made of them.
   *
   * @param workers gives one to each thread
   * @throws InputException if the file cannot be read to its end
   */
  void run(Supplier<? extends BlockWorker<T>> workers) throws IOException {
    try (BlockSplitter rows = file.rows()) {
      pool.run(pool.threads(), thread -> work(rows, workers.get(), new Block(BLOCK)));
    }
  }

  private void work(BlockSplitter rows, BlockWorker<T> worker, Block block) throws IOException {
    boolean wanted = true;
    try {
      while (wanted && next(rows, block)) {
        WorkedBlock worked = new WorkedBlock(block, worker.read(block));
        wanted =
            places.give(block.number(), worked)
                && output.give(block.number(), worker.finish(worked.start.orElseThrow()));
      }
    } catch (Throwable e) {
      places.stop();
      output.stop();
      throw e;
    }
  }

  private boolean next(BlockSplitter rows, Block block) {
    try {
      return rows.next(block);
    } catch (IOException cause) {
      throw file.error(cause);
    }
  }

  private void place(WorkedBlock worked) {
    Optional<LineError> flaw = worked.scanned.flaw();
    if (flaw.isPresent()) {
      throw FileError.at(file.path(), next.line() + flaw.get().line(), flaw.get().what());
    }
    worked.start = Optional.of(next);
    next = next.after(worked.scanned.rows(), worked.scanned.lines());
    characters += worked.block.length();
    progress.accept(characters);
  }
}
