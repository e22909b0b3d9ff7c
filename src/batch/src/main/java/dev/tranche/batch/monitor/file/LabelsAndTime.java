package dev.tranche.batch.monitor.file;

import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.csv.CsvFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is read of a file beside the features.
 *
 * @param labels who defaulted
 * @param time dates, by which periods are told apart
 * @param period how long those are
 */
public record LabelsAndTime(
    Optional<NamedColumn> labels, Optional<NamedColumn> time, PeriodLength period) {
  /**
   * Refuses a file that has not got them.
   *
   * @throws dev.tranche.base.InputException naming those that are missing
   */
  void require(CsvFile file) {
    List<String> names =
        Stream.of(labels, time).flatMap(Optional::stream).map(NamedColumn::name).toList();
    file.require(names);
  }
}
