package dev.tranche.spark.row;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.spark.bundle.PackedBundle;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/** What is to be said of customers. Of types that each of Spark's serializers can handle. */
public sealed interface ModelChoice extends Serializable permits RiskChoice, SegmentChoice {
  /** The columns of what it says. */
  List<StructField> columns(Manifest manifest);

  /** Opens the model on this machine; throws {@code BundleException} if it cannot be used. */
  OpenModel open(PackedBundle bundle);
}
