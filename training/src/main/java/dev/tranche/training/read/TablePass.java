package dev.tranche.training.read;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.csv.Block;
import dev.tranche.csv.BlockScan;
import dev.tranche.csv.BlockSplitter;
import dev.tranche.csv.CsvFile;
import dev.tranche.csv.LineErrorList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Readings of all rows of a file. Threads take turns to cut a block off the text and then read it,
 * each into readers of its own; afterwards the chunks are put together in the file's order.
 */
final class TablePass {
  private static final int SAMPLE = 1 << 16;
  private static final int MOST_ROWS = Integer.MAX_VALUE - 8;

  private final CsvFile file;
  private final int blockSize;
  private final ThreadPool pool;

  TablePass(CsvFile file, int blockSize, ThreadPool pool) {
    this.file = file;
    this.blockSize = blockSize;
    this.pool = pool;
  }

  /** The plans, fitted to what the first rows look like. */
  List<ColumnPlan> afterSample(List<ColumnPlan> plans) {
    try (BlockSplitter text = file.rows()) {
      Block block = new Block(SAMPLE);
      if (!text.next(block)) {
        return plans;
      }
      List<ColumnChunk> sample = scan(plans).scan(block).chunks();
      return IntStream.range(0, plans.size())
          .mapToObj(column -> plans.get(column).after(sample.get(column)))
          .toList();
    } catch (IOException cause) {
      throw file.error(cause);
    }
  }

  /**
   * Reads the rows.
   *
   * @throws InputException if the rows are not as the header wants them, or there is none
   */
  ReadRows run(List<ColumnPlan> plans) {
    List<ScannedColumns> blocks = new ArrayList<>();
    try (BlockSplitter text = file.rows()) {
      pool.map(pool.threads(), thread -> scan(text, plans)).forEach(blocks::addAll);
    } catch (IOException cause) {
      throw file.error(cause);
    }
    blocks.sort(Comparator.comparingInt(block -> block.rows().number()));
    int blank = blocks.stream().mapToInt(block -> block.rows().blankRows()).sum();
    return new ReadRows(results(plans, columns(blocks, plans.size())), blank);
  }

  /**
   * What became of each column.
   *
   * @param blank how many rows had nothing but blank fields, and were left out
   */
  record ReadRows(List<ColumnResult> columns, int blank) {}

  /** A block's rows, and what each of its columns gave. */
  private record ScannedColumns(BlockScan.Scanned rows, List<ColumnChunk> chunks) {}

  /** Belongs to one thread. */
  private ColumnScan scan(List<ColumnPlan> plans) {
    List<ColumnReader> readers = plans.stream().map(ColumnPlan::reader).toList();
    BlockScan scan = new BlockScan(file.dialect().delimiter(), readers);
    return block ->
        new ScannedColumns(scan.scan(block), readers.stream().map(ColumnReader::take).toList());
  }

  private interface ColumnScan {
    ScannedColumns scan(Block block);
  }

  private List<ScannedColumns> scan(BlockSplitter text, List<ColumnPlan> plans) throws IOException {
    ColumnScan scan = scan(plans);
    Block block = new Block(blockSize);
    List<ScannedColumns> scanned = new ArrayList<>();
    while (text.next(block)) {
      scanned.add(scan.scan(block));
    }
    return scanned;
  }

  private List<ChunkedColumn> columns(List<ScannedColumns> blocks, int count) {
    List<ChunkedColumn> columns =
        IntStream.range(0, count).mapToObj(column -> new ChunkedColumn()).toList();
    LineErrorList errors = new LineErrorList();
    long rows = 0;
    long line = file.firstLine();
    for (ScannedColumns scanned : blocks) {
      BlockScan.Scanned block = scanned.rows();
      errors.add(block.errors(), line);
      for (int column = 0; column < count; column++) {
        columns.get(column).add(scanned.chunks().get(column), line);
      }
      rows += block.rows();
      line += block.lines();
      if (block.broken()) {
        break;
      }
    }
    blocks.clear();
    errors.throwAny(file.path());
    if (rows == 0) {
      throw FileError.in(file.path(), "has a header but no rows");
    }
    if (rows > MOST_ROWS) {
      throw FileError.in(
          file.path(), "has " + rows + " rows; at most " + MOST_ROWS + " can be read");
    }
    return columns;
  }

  private List<ColumnResult> results(List<ColumnPlan> plans, List<ChunkedColumn> columns) {
    return pool.map(plans.size(), column -> finished(plans.get(column), columns.get(column)));
  }

  private static ColumnResult finished(ColumnPlan plan, ChunkedColumn chunks) {
    ColumnResult result = plan.finish(chunks);
    // A large file's chunks go one column at a time, so that there is never all of it twice.
    chunks.clear();
    return result;
  }
}
