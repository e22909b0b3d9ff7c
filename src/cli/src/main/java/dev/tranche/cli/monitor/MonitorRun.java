package dev.tranche.cli.monitor;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.MonitoredLabels;
import dev.tranche.batch.monitor.RiskMonitor;
import dev.tranche.batch.monitor.SegmentMonitor;
import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.monitor.tally.RiskCounts;
import dev.tranche.batch.monitor.tally.SegmentCounts;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.batch.stream.RowCounts;
import dev.tranche.cli.console.ConsoleProgress;
import dev.tranche.cli.console.OutputOptions;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.feature.Feature;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    files.labels().ifPresent(column -> file.require(List.of(column)));
    files.time().ifPresent(column -> file.require(List.of(column)));
    Map<Task, MonitorReport> reports = new TreeMap<>();
    for (Bundle bundle : new FittingBundles(files, this::note).of(file)) {
      TrainingReference reference = TrainingReference.of(bundle);
      Task task = bundle.manifest().task();
      reports.put(
          task,
          task == Task.RISK ? risk(file, bundle, reference) : segments(file, bundle, reference));
    }
    if (files.labels().isPresent() && !reports.containsKey(Task.RISK)) {
      throw new InputException("--labels: segments have none; the file goes with no risk bundle");
    }
    return reports;
  }

  private void note(String what) {
    try (ConsoleProgress progress = output.progress(line)) {
      progress.note(what);
    }
  }

  private MonitorReport risk(CsvFile file, Bundle bundle, TrainingReference reference)
      throws IOException {
    TrainingReference.ScoreReference score = reference.score().orElseThrow();
    List<Feature> inputs = bundle.manifest().features().inputs();
    List<ProtectedAttribute> attributes = RiskMonitor.attributesIn(reference, inputs, file.names());
    files.labels().ifPresent(label -> MonitoredLabels.column(label, inputs));
    try (RiskScorer scorer = RiskScorer.open(bundle)) {
      FurtherColumns further =
          new FurtherColumns(
              inputs,
              time(file, inputs),
              files.labels().map(it -> new FurtherColumns.LabelColumn(it, score.labels())),
              attributes);
      RiskCounts counts = new RiskCounts(scorer, reference, further);
      PeriodTallies tallies = counts.none();
      CountedFile rows = count(file, counts, tallies, "scoring");
      if (files.labels().isPresent()) {
        MonitoredLabels.requireBoth(
            files.labels().get(), tallies.whole().scores().orElseThrow().all());
      }
      return new RiskMonitor(bundle, reference, attributes, limits)
          .report(rows, tallies, files.time().isPresent());
    }
  }

  private MonitorReport segments(CsvFile file, Bundle bundle, TrainingReference reference)
      throws IOException {
    List<Feature> inputs = bundle.manifest().features().inputs();
    try (Segmenter segmenter = Segmenter.open(bundle)) {
      FurtherColumns further =
          new FurtherColumns(inputs, time(file, inputs), Optional.empty(), List.of());
      SegmentCounts counts = new SegmentCounts(segmenter, reference, further);
      PeriodTallies tallies = counts.none();
      CountedFile rows = count(file, counts, tallies, "segmenting");
      return new SegmentMonitor(bundle.manifest(), reference, limits)
          .report(rows, tallies, files.time().isPresent());
    }
  }

  private Optional<FurtherColumns.TimeColumn> time(CsvFile file, List<Feature> features) {
    return files.time().map(name -> TimeStyle.of(file, name, features).column(period));
  }

  private CountedFile count(
      CsvFile file, RowCounts<PeriodTallies> counts, PeriodTallies tallies, String doing)
      throws IOException {
    CountedFile rows;
    try (ThreadPool pool = files.threads().pool();
        ConsoleProgress progress = output.progress(line)) {
      progress.step(doing + " " + file.path().getFileName());
      rows = CountedFile.count(file, counts, pool, progress.characters(file), tallies::add);
    }
    String errors =
        new TreeMap<>(rows.errors())
            .entrySet().stream()
                .map(error -> error.getKey() + " (" + error.getValue() + ")")
                .collect(Collectors.joining(", "));
    if (rows.rows() == rows.badRows()) {
      throw FileError.in(
          file.path(),
          rows.rows() == 0
              ? "has no rows; there is nothing to compare"
              : "has no row that can be read; there is nothing to compare: " + errors);
    }
    if (rows.badRows() > 0) {
      line.getErr()
          .printf(
              Locale.ROOT,
              "tranche: %,d of %,d rows cannot be read and are left out: %s%n",
              rows.badRows(),
              rows.rows(),
              errors);
      line.getErr().flush();
    }
    return rows;
  }
}
