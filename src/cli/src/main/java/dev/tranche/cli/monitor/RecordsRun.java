package dev.tranche.cli.monitor;

import dev.tranche.base.InputException;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.RecordedLog;
import dev.tranche.batch.monitor.RiskMonitor;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.batch.monitor.tally.RecordCounts;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.scoring.audit.DecisionRecordReader;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** A log of the risk function's decisions, compared with the bundle that made them. */
record RecordsRun(
    MonitoredFileOptions files,
    PeriodLength period,
    MonitorLimits limits,
    OutputOptions output,
    CommandLine line) {
  MonitorDocument document(Path log) throws IOException {
    requireAlone();
    Bundle bundle = files.bundle(Task.RISK);
    TrainingReference reference = TrainingReference.of(bundle);
    RecordCounts counts = new RecordCounts(bundle.manifest(), reference, period);
    try (ConsoleProgress progress = output.progress(line)) {
      progress.step("reading " + log.getFileName());
      RecordedLog.read(
          log, new DecisionRecordReader(bundle.manifest().features().inputs()), counts);
    }
    RecordedLog found = RecordedLog.of(counts);
    if (found.decisions() == 0) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "%s: holds no decision of the risk bundle %s; there is nothing to compare (%,d records"
                  + " of other bundles, %,d of models that decide nothing, %,d that cannot be read)",
              log,
              bundle.manifest().version(),
              found.otherBundles(),
              found.advisory(),
              found.unreadable()));
    }
    return new MonitorDocument(
        Map.of(
            Task.RISK,
            new RiskMonitor(bundle, reference, List.of(), limits)
                .report(found.rows(), counts.tallies(), true)),
        Optional.of(found));
  }

  private void requireAlone() {
    if (files.columnsNamed()) {
      throw new InputException(
          "--records: records have no labels and know their time; leave out --labels and --time, or"
              + " give the customers as --data");
    }
  }
}
