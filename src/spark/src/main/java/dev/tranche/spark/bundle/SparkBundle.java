package dev.tranche.spark.bundle;

import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Task;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * A bundle that the driver has read and checked, to be sent to the executors. Immutable.
 *
 * @param manifest what it says of itself
 * @param packed its files
 */
public record SparkBundle(Manifest manifest, PackedBundle packed) {
  /**
   * Reads a bundle, and checks every hash of it.
   *
   * @param location its folder, of any file system that Hadoop knows; without a scheme, of the
   *     cluster's own
   * @throws dev.tranche.base.InputException if there is no such folder, or it cannot be read
   * @throws dev.tranche.scoring.BundleException if a file is missing, altered, or not for this task
   */
  public static SparkBundle read(SparkSession spark, String location, Task task) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    PackedBundle packed =
        PackedBundle.of(location, new HadoopFolder(location, configuration).read());
    try (UnpackedBundle unpacked = UnpackedBundle.of(packed)) {
      return new SparkBundle(unpacked.load(task).manifest(), packed);
    }
  }
}
