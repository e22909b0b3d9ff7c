package dev.tranche.spark.row;

import dev.tranche.spark.bundle.PackedBundle;
import dev.tranche.spark.bundle.SparkBundle;
import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * A model as it is broadcast: each executor has one, opens it with its first row, and keeps it open
 * for all of its tasks, until Spark drops it. Thread-safe.
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

  /** To all executors. */
  static Broadcast<ExecutorModel> sent(SparkSession spark, ModelChoice choice, SparkBundle bundle) {
    // Closing it would end Spark.
    @SuppressWarnings("resource")
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return context.broadcast(new ExecutorModel(choice, bundle.packed()));
  }

  /** Throws {@code BundleException} if the bundle is not what the driver has sent. */
  synchronized OpenModel open() {
    if (opened == null) {
      opened = new LentModel(choice.open(bundle));
    }
    return opened;
  }
}
