package dev.tranche.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.spark.bundle.SparkBundle;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class RefusedRowsTest {
  private static final int ROWS = 5000;

  private final Dataset<Row> customers =
      LocalSpark.csv(Path.of("../../data/classification_data.csv")).limit(ROWS);
  private final SparkBundle bundle =
      SparkBundle.read(
          LocalSpark.session(), LocalSpark.MODELS.resolve("risk").toString(), Task.RISK);

  @Test
  void aRowThatCannotBeScoredHasItsErrorsAndTheOthersTheirScores() {
    Dataset<Row> wrong =
        customers.withColumn(
            "income",
            when(col("user_id").endsWith("7"), lit("a lot of money")).otherwise(col("income")));
    List<Row> scored = TrancheSpark.score(wrong, bundle).collectAsList();
    assertEquals(ROWS, scored.size());
    int refused = 0;
    for (Row row : scored) {
      List<Row> errors = row.getList(row.fieldIndex("errors"));
      assertEquals(row.<String>getAs("user_id").endsWith("7") ? 1 : 0, errors.size());
      assertEquals(errors.isEmpty(), !row.isNullAt(row.fieldIndex("probability_of_default")));
      assertEquals(errors.isEmpty(), !row.isNullAt(row.fieldIndex("decision")));
      for (Row error : errors) {
        assertEquals("wrong_type", error.getString(0));
        assertEquals("income", error.getString(1));
        assertTrue(error.getString(2).contains("must be a number"), error.getString(2));
        assertTrue(!error.getString(2).contains("money"), "values of customers are not repeated");
        refused++;
      }
    }
    assertTrue(refused > ROWS / 20, refused + " refused");
  }

  /** As in a request whose features are all null, and in a file with empty cells. */
  @Test
  void aCustomerOfWhomNothingIsKnownLacksWhatIsRequiredAndNoMore() {
    Dataset<Row> unknown = customers.limit(3);
    for (String column : customers.columns()) {
      unknown = unknown.withColumn(column, lit(null).cast("string"));
    }
    for (Row row : TrancheSpark.score(unknown, bundle).collectAsList()) {
      List<Row> errors = row.getList(row.fieldIndex("errors"));
      assertEquals(
          List.of("tenure_months", "loan_amount", "region", "channel"),
          errors.stream().map(error -> error.getString(1)).toList());
      assertTrue(errors.stream().allMatch(error -> error.getString(0).equals("required")));
    }
  }

  @Test
  void everyColumnThatDoesNotFitIsNamedAtOnce() {
    Dataset<Row> wrong =
        customers
            .withColumnRenamed("loan_score", "loan_scores")
            .drop("region")
            .withColumn("income", lit(true))
            .withColumn("channel", lit(1.5))
            .withColumn("Score", lit(1));
    InputException refused =
        assertThrows(InputException.class, () -> TrancheSpark.score(wrong, bundle));
    assertEquals(
        "the data cannot be used: no columns 'loan_score' (is it 'loan_scores'?), 'region';"
            + " column 'income' is of type boolean, expected numbers, or texts that are some;"
            + " column 'channel' is of type double, expected texts, whole numbers or booleans"
            + " (cast it to the texts of training's categories);"
            + " column 'Score' is one of the output's; rename it",
        refused.getMessage());
  }

  @Test
  void aColumnThatIsThereTwiceIsNotGuessedAt() {
    Dataset<Row> twice = customers.select(col("*"), col("income"));
    String message =
        assertThrows(InputException.class, () -> TrancheSpark.score(twice, bundle)).getMessage();
    assertEquals("the data cannot be used: column 'income' is there twice", message);
  }

  @Test
  void anEmptyDatasetStaysEmpty() {
    assertEquals(0, TrancheSpark.score(customers.limit(0), bundle).count());
  }
}
