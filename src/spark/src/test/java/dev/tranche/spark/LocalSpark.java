package dev.tranche.spark;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The Spark that all tests of a run share, with two tasks at a time. */
public final class LocalSpark {
  /** The bundles trained on {@code data/}. */
  public static final Path MODELS = Path.of(System.getProperty("tranche.models"));

  private LocalSpark() {}

  public static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        // What a test casts and is no number becomes null, as Spark 3.5 has it.
        .config("spark.sql.ansi.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.warehouse.dir", "target/warehouse")
        .getOrCreate();
  }

  /** A CSV file, all of it texts. */
  public static Dataset<Row> csv(Path file) {
    return session().read().option("header", "true").csv(file.toString());
  }
}
