package dev.tranche.segmentation.storage;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.file.FittingBundles;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.batch.monitor.file.MonitoredBundle;
import dev.tranche.batch.monitor.file.MonitoredPass;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What {@code ./tranche monitor} finds in a file on this machine. */
public final class LocalMonitor {
  private static final Path MODELS = Path.of("target/default-bundle/models");

  private LocalMonitor() {}

  /** By one thread. */
  public static MonitorDocument of(byte[] file, LabelsAndTime columns) throws IOException {
    Path in = Files.write(Files.createTempFile("local", ".csv"), file);
    Map<Task, MonitorReport> reports = new TreeMap<>();
    List<Bundle> bundles =
        Arrays.stream(Task.values())
            .map(task -> Bundle.load(MODELS.resolve(task.folder()), task))
            .toList();
    CsvFile csv = CsvFile.open(in);
    try (ThreadPool pool = new ThreadPool(1)) {
      MonitoredPass pass = new MonitoredPass(csv, columns, pool, characters -> {});
      for (Bundle bundle : new FittingBundles(bundles, leftOut -> {}).of(csv, columns)) {
        try (MonitoredBundle opened = MonitoredBundle.open(bundle)) {
          reports.put(bundle.manifest().task(), opened.report(pass, MonitorLimits.USUAL));
        }
      }
    }
    Files.delete(in);
    return new MonitorDocument(reports, Optional.empty());
  }
}
