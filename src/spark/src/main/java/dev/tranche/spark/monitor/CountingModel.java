package dev.tranche.spark.monitor;

import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.batch.stream.RowCounts;
import java.util.function.Supplier;

/**
 * What counts customers with an opened model, and reports on the counts.
 *
 * @param counts the customers of a block
 * @param none counts of nobody
 */
record CountingModel(
    RowCounts<PeriodTallies> counts, Supplier<PeriodTallies> none, Reporting reporting) {
  /** Of all that was counted. */
  interface Reporting {
    MonitorReport report(CountedFile rows, PeriodTallies tallies, MonitorLimits limits);
  }
}
