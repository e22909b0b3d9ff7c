package dev.tranche.batch.monitor;

import dev.tranche.base.statistic.PopulationStability;
import dev.tranche.batch.monitor.statistic.ChanceLevel;
import dev.tranche.batch.monitor.tally.CustomerTally;
import dev.tranche.batch.monitor.tally.MonitoredColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Population stability indexes of counts, with what chance reaches. */
record StabilityFindings(ChanceLevel level, MonitorLimits limits) {
  /** Of every feature. */
  List<Finding> features(CustomerTally tally) {
    List<Finding> findings = new ArrayList<>();
    for (int c = 0; c < tally.columns().size(); c++) {
      MonitoredColumn column = tally.columns().get(c);
      findings.add(
          finding(
              Finding.Measure.FEATURE_STABILITY,
              column.name(),
              column.referenceCounts(),
              column.binCounts(tally.counts(c))));
    }
    return findings;
  }

  Finding finding(Finding.Measure measure, String of, long[] reference, long[] current) {
    double index = PopulationStability.index(reference, current);
    double chance =
        level.stability(
            PopulationStability.bins(reference, current),
            Arrays.stream(reference).sum(),
            Arrays.stream(current).sum());
    return new Finding(measure, of, index, index, chance, limits.verdict(index, chance));
  }

  /** Each bin's shares of both. */
  static List<ColumnFigures.BinShare> shares(List<String> names, long[] reference, long[] current) {
    double all = Math.max(1, Arrays.stream(reference).sum());
    double others = Math.max(1, Arrays.stream(current).sum());
    List<ColumnFigures.BinShare> shares = new ArrayList<>();
    for (int bin = 0; bin < names.size(); bin++) {
      if (reference[bin] + current[bin] > 0) {
        shares.add(
            new ColumnFigures.BinShare(
                names.get(bin), reference[bin] / all, current[bin] / others));
      }
    }
    return shares;
  }

  static List<ColumnFigures> figures(CustomerTally tally) {
    double customers = Math.max(1, tally.customers());
    List<ColumnFigures> figures = new ArrayList<>();
    for (int c = 0; c < tally.columns().size(); c++) {
      MonitoredColumn column = tally.columns().get(c);
      long[] slots = tally.counts(c);
      figures.add(
          new ColumnFigures(
              column.name(),
              column.missing(slots) / customers,
              column.missingReference(),
              column.unseen(slots) / customers,
              column.outOfRange(slots) / customers,
              shares(column.names(), column.referenceCounts(), column.binCounts(slots))));
    }
    return figures;
  }
}
