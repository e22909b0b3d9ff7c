package dev.tranche.batch.monitor.file;

import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;

/** A bundle, its models open, that files are compared with. Thread-safe; to be closed. */
public sealed interface MonitoredBundle extends AutoCloseable
    permits MonitoredRisk, MonitoredSegments {
  /**
   * Opens its models.
   *
   * @throws dev.tranche.scoring.BundleException if they are not what the manifest says, or it does
   *     not say what the training rows were like
   */
  static MonitoredBundle open(Bundle bundle) {
    return bundle.manifest().task() == Task.RISK
        ? MonitoredRisk.open(bundle)
        : MonitoredSegments.open(bundle);
  }

  /** What was opened. */
  Bundle bundle();

  /**
   * Compares a file with it.
   *
   * @throws dev.tranche.base.InputException if the file cannot be read, or has not what is asked
   *     for
   */
  MonitorReport report(MonitoredPass pass, MonitorLimits limits) throws IOException;

  @Override
  void close();
}
