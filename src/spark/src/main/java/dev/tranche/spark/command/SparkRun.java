package dev.tranche.spark.command;

import dev.tranche.scoring.bundle.Task;
import dev.tranche.spark.bundle.SparkBundle;
import dev.tranche.spark.row.AnsweredDataset;
import dev.tranche.spark.row.ModelChoice;
import java.io.PrintWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;

/** From what is read to what is written: what both commands have in common. */
final class SparkRun {
  private static final String LONGEST_METHOD = "spark.sql.codegen.hugeMethodLimit";
  private static final String MOST_BYTES = "8000";

  @Mixin private final SparkInput input = new SparkInput();

  @Mixin private final SparkOutput output = new SparkOutput();

  @Mixin private final SparkModels models = new SparkModels();

  @Mixin private final KeptColumns kept = new KeptColumns();

  /**
   * Answers the customers.
   *
   * @param counted the column whose values are counted in the end
   */
  void answer(SparkSession spark, Task task, ModelChoice choice, String counted, PrintWriter err) {
    SparkBundle bundle = models.bundle(spark, task);
    output.check(spark);
    Dataset<Row> customers = input.read(spark);
    output.requireApart(spark, customers, models.folder(task));
    compileRows(spark);
    Dataset<Row> answered =
        new AnsweredDataset(bundle, choice).of(customers, input.ragged(customers));
    output.write(spark, kept.of(customers, answered), counted, err);
  }

  /**
   * Spark writes one Java method for the cells of a row, and Java never compiles one of more bytes
   * than that: from some twenty columns on each row would be made in its interpreter. By this Spark
   * cuts it into several.
   */
  private static void compileRows(SparkSession spark) {
    if (!spark.sparkContext().getConf().contains(LONGEST_METHOD)) {
      spark.conf().set(LONGEST_METHOD, MOST_BYTES);
    }
  }
}
