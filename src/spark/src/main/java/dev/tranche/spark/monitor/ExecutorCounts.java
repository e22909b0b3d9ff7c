package dev.tranche.spark.monitor;

import java.io.Serializable;

/** What counts, as it is broadcast: each executor opens it with its first row. Thread-safe. */
final class ExecutorCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final MonitorChoice choice;

  /** Not there on arrival, whatever the serializer. */
  @SuppressWarnings("NullAway.Init")
  private transient CountingModel opened;

  ExecutorCounts(MonitorChoice choice) {
    this.choice = choice;
  }

  /** Throws {@code BundleException} if the bundle is not what the driver has sent. */
  synchronized CountingModel open() {
    if (opened == null) {
      opened = choice.open();
    }
    return opened;
  }
}
