package dev.tranche.cli.monitor;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.file.FittingBundles;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.file.MonitoredBundle;
import dev.tranche.batch.monitor.file.MonitoredPass;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.cli.console.BlankRows;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** One file, compared with each bundle that it goes with. */
record MonitorRun(
    MonitoredFileOptions files,
    PeriodLength period,
    MonitorLimits limits,
    OutputOptions output,
    CommandLine line) {
  /** By task; at least one. */
  Map<Task, MonitorReport> reports() throws IOException {
    CsvFile file = files.file();
    LabelsAndTime columns = files.columns(period);
    Map<Task, MonitorReport> reports = new TreeMap<>();
    for (Bundle bundle : new FittingBundles(files.bundles(), this::note).of(file, columns)) {
      MonitorReport report = report(file, columns, bundle);
      tellOfErrors(report.file().rows());
      reports.put(bundle.manifest().task(), report);
    }
    return reports;
  }

  private void note(String what) {
    try (ConsoleProgress progress = output.progress(line)) {
      progress.note(what);
    }
  }

  private MonitorReport report(CsvFile file, LabelsAndTime columns, Bundle bundle)
      throws IOException {
    String doing = bundle.manifest().task() == Task.RISK ? "scoring" : "segmenting";
    try (MonitoredBundle opened = MonitoredBundle.open(bundle);
        ThreadPool pool = files.threads().pool();
        ConsoleProgress progress = output.progress(line)) {
      progress.step(doing + " " + file.path().getFileName());
      return opened.report(
          new MonitoredPass(file, columns, pool, progress.characters(file)), limits);
    }
  }

  private void tellOfErrors(CountedFile rows) {
    new BlankRows(rows.blankRows()).tell(line);
    if (rows.badRows() > 0) {
      line.getErr()
          .printf(
              Locale.ROOT,
              "tranche: %,d of %,d rows cannot be read and are left out: %s%n",
              rows.badRows(),
              rows.rows(),
              MonitoredPass.errors(rows));
      line.getErr().flush();
    }
  }
}
