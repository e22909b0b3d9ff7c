package dev.tranche.batch.monitor.file;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.batch.stream.RowCounts;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * One way through a file, in which its customers are counted.
 *
 * @param pool the threads that count
 * @param progress told how many characters of the file have been read
 */
public record MonitoredPass(
    CsvFile file, LabelsAndTime columns, ThreadPool pool, LongConsumer progress) {
  Optional<FurtherColumns.TimeColumn> time(List<Feature> features) {
    return columns.time().map(it -> TimeStyle.of(file, it, features).column(columns.period()));
  }

  /**
   * Counts all customers.
   *
   * @throws InputException if no row can be read, or the file not to its end
   */
  CountedFile count(RowCounts<PeriodTallies> counts, PeriodTallies tallies) throws IOException {
    CountedFile rows = CountedFile.count(file, counts, pool, progress, tallies::add);
    if (rows.rows() == rows.badRows()) {
      throw FileError.in(
          file.path(),
          rows.rows() == 0
              ? "has no rows; there is nothing to compare"
              : "has no row that can be read; there is nothing to compare: " + errors(rows));
    }
    return rows;
  }

  /** Which errors there are, and how many, in words. */
  public static String errors(CountedFile rows) {
    return new TreeMap<>(rows.errors())
        .entrySet().stream()
            .map(error -> error.getKey() + " (" + error.getValue() + ")")
            .collect(Collectors.joining(", "));
  }
}
