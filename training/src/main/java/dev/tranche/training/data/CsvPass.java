package dev.tranche.training.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Readings of all rows of a file. Threads take turns to cut a block off the text and then read it,
 * each into collectors of its own; afterwards the pieces are put together in the file's order.
 */
final class CsvPass {
  private static final int SAMPLE = 1 << 16;
  private static final int MOST_ROWS = Integer.MAX_VALUE - 8;

  private final CsvSource source;
  private final char delimiter;
  private final Header header;
  private final int blockSize;
  private final Crew crew;

  CsvPass(CsvSource source, char delimiter, Header header, int blockSize, int threads) {
    this.source = source;
    this.delimiter = delimiter;
    this.header = header;
    this.blockSize = blockSize;
    this.crew = new Crew(threads);
  }

  /** The plans, fitted to what the first rows look like. */
  List<ColumnPlan> afterSample(List<ColumnPlan> plans) {
    try (BlockSplitter text = rows()) {
      Block block = new Block(SAMPLE);
      if (!text.next(block)) {
        return plans;
      }
      BlockScan.Scanned sample = new BlockScan(delimiter, collectors(plans)).scan(block);
      return IntStream.range(0, plans.size())
          .mapToObj(column -> plans.get(column).after(sample.pieces()[column]))
          .toList();
    } catch (IOException fault) {
      throw source.fault(fault);
    }
  }

  /**
   * Reads the rows.
   *
   * @return what became of each column
   * @throws InputException if the rows are not as the header wants them, or there is none
   */
  List<Outcome> run(List<ColumnPlan> plans) {
    List<BlockScan.Scanned> blocks = new ArrayList<>();
    try (BlockSplitter text = rows()) {
      List<Callable<List<BlockScan.Scanned>>> workers =
          IntStream.range(0, crew.threads())
              .<Callable<List<BlockScan.Scanned>>>mapToObj(worker -> () -> scan(text, plans))
              .toList();
      crew.run(workers).forEach(blocks::addAll);
    } catch (IOException fault) {
      throw source.fault(fault);
    }
    blocks.sort(Comparator.comparingInt(BlockScan.Scanned::number));
    return outcomes(plans, columns(blocks, plans.size()));
  }

  private BlockSplitter rows() throws IOException {
    InputStream text = source.open();
    text.skipNBytes(header.bytes());
    return new BlockSplitter(text, delimiter);
  }

  private static CellCollector[] collectors(List<ColumnPlan> plans) {
    return plans.stream().map(ColumnPlan::collector).toArray(CellCollector[]::new);
  }

  private List<BlockScan.Scanned> scan(BlockSplitter text, List<ColumnPlan> plans)
      throws IOException {
    BlockScan scan = new BlockScan(delimiter, collectors(plans));
    Block block = new Block(blockSize);
    List<BlockScan.Scanned> scanned = new ArrayList<>();
    while (text.next(block)) {
      scanned.add(scan.scan(block));
    }
    return scanned;
  }

  private List<ColumnPieces> columns(List<BlockScan.Scanned> blocks, int count) {
    List<ColumnPieces> columns =
        IntStream.range(0, count).mapToObj(column -> new ColumnPieces()).toList();
    Faults faults = new Faults();
    long rows = 0;
    long line = 1 + header.lines();
    boolean valid = true;
    for (BlockScan.Scanned block : blocks) {
      if (valid && block.badEncoding().isPresent()) {
        faults.add(BlockScan.encoding(line + block.badEncoding().getAsLong()));
        valid = false;
      }
      faults.add(block.faults(), line);
      for (int column = 0; column < count; column++) {
        columns.get(column).add(block.pieces()[column], line);
      }
      rows += block.rows();
      line += block.lines();
    }
    blocks.clear();
    faults.throwAny(source.file());
    if (rows == 0) {
      throw Fault.in(source.file(), "has a header but no rows");
    }
    if (rows > MOST_ROWS) {
      throw Fault.in(source.file(), "has " + rows + " rows; at most " + MOST_ROWS + " can be read");
    }
    return columns;
  }

  private List<Outcome> outcomes(List<ColumnPlan> plans, List<ColumnPieces> columns) {
    List<Callable<Outcome>> judgements = new ArrayList<>();
    for (int column = 0; column < plans.size(); column++) {
      ColumnPlan plan = plans.get(column);
      ColumnPieces pieces = columns.get(column);
      judgements.add(() -> finished(plan, pieces));
    }
    try {
      return crew.run(judgements);
    } catch (IOException fault) {
      throw source.fault(fault);
    }
  }

  private static Outcome finished(ColumnPlan plan, ColumnPieces pieces) {
    Outcome outcome = plan.finish(pieces);
    // A large file's pieces go one column at a time, so that there is never all of it twice.
    pieces.clear();
    return outcome;
  }
}
