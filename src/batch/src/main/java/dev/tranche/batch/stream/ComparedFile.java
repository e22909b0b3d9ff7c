package dev.tranche.batch.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.csv.Block;
import dev.tranche.csv.CsvFile;
import dev.tranche.csv.RowScan;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Row;
import dev.tranche.scoring.value.RowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A file whose customers two bundles answer. A row that one of them cannot read is a bad row.
 *
 * @param carried its id names the customers; nothing else is carried over
 */
public record ComparedFile(CsvFile file, CarriedColumns carried) {
  /** What is said of customers whom two bundles have read. Thread-safe. */
  public interface RowPairs {
    /** By which the rows are read: one of the earlier bundle, one of the later. */
    List<RowReader> readers();

    /**
     * What is said of each, in their order.
     *
     * @param before as the earlier bundle reads them
     * @param after as the later bundle reads them
     */
    List<RowPair> of(List<String> ids, List<Row> before, List<Row> after);
  }

  /**
   * What is said of one customer.
   *
   * @param counted the word it is counted under
   * @param line of the output, if it is to have one
   */
  public record RowPair(String counted, Optional<ObjectNode> line) {}

  /**
   * Counts all customers, and writes a line of JSON for those of whom there is one to write.
   *
   * @param output compressed if its name ends in {@code .gz}; without one all is only counted
   * @param progress told how many characters of the file have been read
   * @throws InputException if columns are missing or the file cannot be read to its end; then
   *     nothing is written
   * @throws IOException if the output cannot be written
   */
  public FileSummary compare(
      RowPairs pairs, Optional<Path> output, ThreadPool pool, LongConsumer progress)
      throws IOException {
    file.require(
        pairs.readers().stream()
            .flatMap(reader -> reader.features().stream())
            .map(Feature::name)
            .distinct()
            .toList());
    carried.require(file, List.of());
    OutputCoding coding = output.map(OutputCoding::of).orElse(OutputCoding.PLAIN);
    try (ResultFiles results = ResultFiles.open(places(output), coding)) {
      new FilePass<FinishedBlock>(file, pool, progress, results::write)
          .run(() -> worker(pairs, coding));
      results.commit();
      return results.summary();
    }
  }

  private ResultPlaces places(Optional<Path> output) throws IOException {
    if (output.isEmpty()) {
      return new Nowhere();
    }
    LocalPlaces places = new LocalPlaces(file.path(), output.get());
    places.check();
    return places;
  }

  private BlockWorker<FinishedBlock> worker(RowPairs pairs, OutputCoding coding) {
    CustomerRows customers = new CustomerRows(file, pairs.readers(), carried);
    return new BlockWorker<>() {
      @Override
      public RowScan.ScannedBlock read(Block block) {
        return customers.read(block);
      }

      @Override
      public FinishedBlock finish(BlockStart start) {
        Map<String, Integer> counts = new HashMap<>();
        StringBuilder lines = new StringBuilder();
        for (RowPair pair : pairs.of(customers.ids(start), customers.good(0), customers.good(1))) {
          counts.merge(pair.counted(), 1, Integer::sum);
          pair.line().ifPresent(line -> lines.append(line).append('\n'));
        }
        return new FinishedBlock(
            coding.encoded(lines.toString().getBytes(StandardCharsets.UTF_8)),
            customers.errors(start),
            customers.badRows(),
            customers.blankRows(),
            counts);
      }
    };
  }

  /** Takes everything and keeps nothing. */
  private record Nowhere() implements ResultPlaces, PendingOutput {
    @Override
    public PendingOutput rows() {
      return this;
    }

    @Override
    public PendingOutput errors() {
      return this;
    }

    @Override
    public void removeErrors() {}

    @Override
    public void write(byte[] bytes) {}

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }
}
