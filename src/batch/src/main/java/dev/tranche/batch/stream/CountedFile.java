package dev.tranche.batch.stream;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.csv.Block;
import dev.tranche.csv.CsvFile;
import dev.tranche.csv.RowScan;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * What became of the rows of a file that was only counted.
 *
 * @param rows all of them
 * @param badRows those that could not be read
 * @param blankRows rows besides that had nothing but blank fields
 * @param errors how many errors there are, by column and code, as in {@code income wrong_type}
 */
public record CountedFile(long rows, long badRows, long blankRows, Map<String, Long> errors) {
  public CountedFile {
    errors = Map.copyOf(errors);
  }

  /**
   * Counts a file, block by block on all threads of the pool.
   *
   * @param progress told how many characters of the file have been read
   * @param sum takes what was counted of each block, in the file's order, one at a time
   * @throws InputException if columns are missing or the file cannot be read to its end
   */
  public static <T> CountedFile count(
      CsvFile file, RowCounts<T> counts, ThreadPool pool, LongConsumer progress, Consumer<T> sum)
      throws IOException {
    file.require(counts.reader().features().stream().map(Feature::name).toList());
    CountedFile[] counted = {new CountedFile(0, 0, 0, Map.of())};
    new FilePass<CountedBlock<T>>(
            file,
            pool,
            progress,
            block -> {
              sum.accept(block.counted());
              counted[0] = counted[0].with(block);
            })
        .run(() -> worker(file, counts));
    return counted[0];
  }

  private record CountedBlock<T>(
      T counted, int good, int badRows, int blankRows, List<BadCell> bad) {}

  private CountedFile with(CountedBlock<?> block) {
    Map<String, Long> sums = new TreeMap<>(errors);
    block
        .bad()
        .forEach(bad -> sums.merge((bad.column() + " " + bad.code()).strip(), 1L, Long::sum));
    return new CountedFile(
        rows + block.good() + block.badRows(),
        badRows + block.badRows(),
        blankRows + block.blankRows(),
        sums);
  }

  private static <T> BlockWorker<CountedBlock<T>> worker(CsvFile file, RowCounts<T> counts) {
    CustomerRows customers =
        new CustomerRows(file, counts.reader(), new CarriedColumns(Optional.empty(), List.of()));
    return new BlockWorker<>() {
      @Override
      public RowScan.ScannedBlock read(Block block) {
        return customers.read(block);
      }

      @Override
      public CountedBlock<T> finish(BlockStart start) {
        var good = customers.good();
        return new CountedBlock<>(
            counts.of(good),
            good.size(),
            customers.badRows(),
            customers.blankRows(),
            List.copyOf(customers.bad()));
      }
    };
  }
}
