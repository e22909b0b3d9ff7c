package dev.tranche.spark.row;

import dev.tranche.spark.bundle.PackedBundle;
import java.io.Serializable;

/**
 * A model as it is broadcast: each executor has one, opens it with its first row, and keeps it open
 * for all of its tasks. Thread-safe.
 */
final class ExecutorModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ModelChoice choice;
  private final PackedBundle bundle;

  /** Not there on arrival, whatever the serializer. */
  @SuppressWarnings("NullAway.Init")
  private transient OpenModel opened;

  ExecutorModel(ModelChoice choice, PackedBundle bundle) {
    this.choice = choice;
    this.bundle = bundle;
  }

  /** Throws {@code BundleException} if the bundle is not what the driver has sent. */
  synchronized OpenModel open() {
    if (opened == null) {
      opened = choice.open(bundle);
    }
    return opened;
  }
}
