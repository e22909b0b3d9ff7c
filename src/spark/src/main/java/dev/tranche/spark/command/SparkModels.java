package dev.tranche.spark.command;

import dev.tranche.scoring.bundle.Task;
import dev.tranche.spark.bundle.SparkBundle;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The option that says where the bundles are. */
final class SparkModels {
  @Option(
      names = "--models",
      paramLabel = "FOLDER",
      required = true,
      description = {
        "the folder with the bundles risk/ and segments/, of any file system that Spark knows:",
        "s3a://bucket/models, hdfs:///models, file:///opt/models"
      })
  private String models = "";

  /** Where the bundle of a task is. */
  String folder(Task task) {
    return models + "/" + task.folder();
  }

  /** Throws {@link dev.tranche.scoring.BundleException} if it is not whole. */
  SparkBundle bundle(SparkSession spark, Task task) {
    return SparkBundle.read(spark, folder(task), task);
  }
}
