package dev.tranche.spark;

import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.spark.bundle.SparkBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/** A program that scores on a cluster of two executors, of which one is killed while tasks run. */
final class ClusterProgram {
  static final int TASKS = 12;

  private ClusterProgram() {}

  /** Takes the data and the file for the rows as JSON; tells what was lost. */
  public static void main(String[] arguments) throws IOException {
    SparkSession spark =
        SparkSession.builder()
            .master("local-cluster[2,1,512]")
            .config("spark.executor.memory", "512m")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    ExecutorKiller killer = new ExecutorKiller();
    spark.sparkContext().addSparkListener(killer);
    SparkBundle bundle =
        SparkBundle.read(spark, LocalSpark.MODELS.resolve("risk").toString(), Task.RISK);
    Dataset<String> scored =
        TrancheSpark.score(
                spark.read().option("header", "true").csv(arguments[0]).repartition(TASKS),
                bundle,
                Explain.ALL)
            .toJSON();
    List<String> rows = scored.collectAsList();
    Files.write(Path.of(arguments[1]), rows);
    spark.stop();
    System.out.println(killer.told());
  }
}
