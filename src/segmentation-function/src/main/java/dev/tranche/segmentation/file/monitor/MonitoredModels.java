package dev.tranche.segmentation.file.monitor;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.file.FittingBundles;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.batch.monitor.file.MonitoredBundle;
import dev.tranche.batch.monitor.file.MonitoredPass;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.function.FunctionFolder;
import dev.tranche.segmentation.file.FileSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The bundles that files are compared with, opened; at least one. Thread-safe; to be closed. */
public final class MonitoredModels implements AutoCloseable {
  private final List<MonitoredBundle> bundles;

  private MonitoredModels(List<MonitoredBundle> bundles) {
    this.bundles = bundles;
  }

  /**
   * Opens those that are there.
   *
   * @throws dev.tranche.scoring.BundleException if there is none, or one must not be used
   */
  static MonitoredModels open(FileSettings settings) {
    FunctionFolder folder = FunctionFolder.find();
    List<MonitoredBundle> opened = new ArrayList<>();
    for (Task task : Task.values()) {
      if (Files.isDirectory(folder.bundle(settings.models(), task))) {
        opened.add(open(folder, settings, task));
      }
    }
    return new MonitoredModels(
        opened.isEmpty() ? List.of(open(folder, settings, Task.RISK)) : opened);
  }

  private static MonitoredBundle open(FunctionFolder folder, FileSettings settings, Task task) {
    PolicySource policy =
        task == Task.RISK ? new PolicySource(settings.policy()) : PolicySource.OF_BUNDLE;
    return MonitoredBundle.open(folder.open(settings.models(), task, policy));
  }

  /** With what a refused event would have been compared. */
  ScoredBy by() {
    Bundle first = bundles.get(0).bundle();
    Manifest manifest = first.manifest();
    return new ScoredBy(
        manifest.version(),
        manifest.models().champion(),
        first.policy().map(policy -> policy.version()).orElse(""),
        first.policyHash(),
        false);
  }

  /**
   * Compares a file with each bundle that it goes with, on all processors.
   *
   * @param note takes a line on each that is left out
   * @throws dev.tranche.base.InputException if it goes with none, or cannot be read
   */
  MonitorDocument compare(
      CsvFile file, LabelsAndTime columns, MonitorLimits limits, Consumer<String> note) {
    List<Bundle> there = bundles.stream().map(MonitoredBundle::bundle).toList();
    List<Bundle> fitting = new FittingBundles(there, note).of(file, columns);
    Map<Task, MonitorReport> reports = new EnumMap<>(Task.class);
    try (ThreadPool pool = new ThreadPool(Runtime.getRuntime().availableProcessors())) {
      MonitoredPass pass = new MonitoredPass(file, columns, pool, characters -> {});
      for (MonitoredBundle opened : bundles) {
        if (fitting.contains(opened.bundle())) {
          reports.put(opened.bundle().manifest().task(), opened.report(pass, limits));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("objects are not read as files", e);
    }
    return new MonitorDocument(reports, Optional.empty());
  }

  @Override
  public void close() {
    bundles.forEach(MonitoredBundle::close);
  }
}
