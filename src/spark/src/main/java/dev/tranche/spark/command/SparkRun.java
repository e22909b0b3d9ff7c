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
    Dataset<Row> answered =
        new AnsweredDataset(bundle, choice).of(customers, input.ragged(customers));
    output.write(spark, kept.of(customers, answered), counted, err);
  }
}
