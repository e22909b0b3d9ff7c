package dev.tranche.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.spark.bundle.SparkBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlFunctionsTest {
  private final SparkSession spark = LocalSpark.session();

  @TempDir private Path folder;

  private Dataset<Row> customers(String file) throws IOException {
    return LocalSpark.csv(MixedCustomers.write(folder, file).file()).limit(300);
  }

  private SparkBundle bundle(Task task) {
    String at = LocalSpark.MODELS.resolve(task.folder()).toString();
    return SparkBundle.read(spark, at, task);
  }

  /** In the order of the rows, whatever the row's place in them. */
  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  void scoresInSqlAsTheDatasetIsScored() throws IOException {
    Dataset<Row> customers = customers("classification_data.csv");
    SparkBundle bundle = bundle(Task.RISK);
    TrancheSpark.register(spark, bundle);
    customers.createOrReplaceTempView("customers");
    Dataset<Row> scored =
        spark.sql(
            "select c.*, s.* from (select struct(*) c, tranche_score(struct(*)) s from customers)");
    Dataset<Row> expected = TrancheSpark.score(customers, bundle, Explain.ADVERSE);
    assertEquals(List.of(expected.columns()), List.of(scored.columns()));
    assertEquals(texts(expected), texts(scored));
    assertTrue(texts(scored).stream().anyMatch(row -> row.contains(",decline,")));
    assertTrue(texts(scored).stream().anyMatch(row -> row.contains("required")));
  }

  @Test
  void segmentsInSql() throws IOException {
    Dataset<Row> customers = customers("users_data.csv");
    SparkBundle bundle = bundle(Task.SEGMENTS);
    TrancheSpark.register(spark, bundle);
    customers.createOrReplaceTempView("users");
    Dataset<Row> found =
        spark.sql(
            "select s.name, count(*) from (select tranche_segment(struct(*)) s from users)"
                + " where s.segment is not null group by s.name");
    Dataset<Row> expected =
        TrancheSpark.segment(customers, bundle)
            .where("segment is not null")
            .groupBy("name")
            .count();
    assertEquals(texts(expected), texts(found));
  }

  @Test
  void aStructWithoutAFeatureIsRefusedByItsName() throws IOException {
    TrancheSpark.register(spark, bundle(Task.RISK));
    customers("classification_data.csv").drop("income").createOrReplaceTempView("poor");
    Dataset<Row> scored = spark.sql("select tranche_score(struct(*)) from poor");
    Throwable refused = assertThrows(SparkException.class, scored::collectAsList);
    while (!(refused instanceof InputException)) {
      refused = refused.getCause();
    }
    assertTrue(
        refused.getMessage().startsWith("the data cannot be used: no column 'income'"),
        refused.getMessage());
  }
}
