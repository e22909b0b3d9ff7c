package dev.tranche.spark;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.FeatureRows;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.ViolationList;
import dev.tranche.spark.bundle.SparkBundle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Compared with what one machine says of the same file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoredDatasetTest {
  private static final Path RISK = LocalSpark.MODELS.resolve("risk");

  private final Map<String, String> expected = new HashMap<>();
  private SparkBundle bundle;
  private Dataset<Row> customers;

  @BeforeAll
  void scoreOnOneMachine(@TempDir Path folder) throws IOException {
    MixedCustomers mixed = MixedCustomers.write(folder, "classification_data.csv");
    try (RiskScorer scorer = RiskScorer.open(Bundle.load(RISK, Task.RISK))) {
      List<Feature> features = scorer.manifest().features().inputs();
      FeatureRows rows = FeatureRows.read(mixed.file(), features);
      List<Assessment> assessed = scorer.assess(rows.all(), Explain.ALL);
      for (int row = 0; row < assessed.size(); row++) {
        ViolationList refused = new ViolationList();
        scorer.reader().check(rows.row(row), new boolean[features.size()], refused);
        String said = refused.isEmpty() ? said(assessed.get(row)) : said(refused.listed());
        expected.put(mixed.ids().get(row), said);
      }
    }
    bundle = SparkBundle.read(LocalSpark.session(), RISK.toString(), Task.RISK);
    customers = LocalSpark.csv(mixed.file()).cache();
    assertEquals(MixedCustomers.ROWS, customers.count());
  }

  private static String said(List<Violation> refused) {
    return refused.stream().map(it -> it.code() + ":" + it.member()).toList().toString();
  }

  private static String said(Assessment it) {
    String warnings =
        it.warnings().stream()
            .map(warning -> warning.code().word() + ":" + warning.feature())
            .collect(Collectors.joining("|"));
    return String.join(
        " ",
        Float.toString(it.score().probabilityOfDefault()),
        it.score().creditScore().orElseThrow().toString(),
        it.score().decision().word(),
        it.reasons().orElseThrow().stream().map(Reason::code).toList().toString(),
        Double.toString(it.contributions().orElseThrow().baseValue()),
        Float.toString(it.score().margin()),
        it.contributions().orElseThrow().values().toString(),
        warnings);
  }

  private static String said(Row row) {
    List<Row> errors = row.getList(row.fieldIndex("errors"));
    if (!errors.isEmpty()) {
      return errors.stream().map(it -> it.getString(0) + ":" + it.getString(1)).toList().toString();
    }
    List<Float> contributions = new ArrayList<>();
    for (String column : row.schema().fieldNames()) {
      if (column.startsWith("contribution_")) {
        contributions.add(row.getAs(column));
      }
    }
    List<Row> noted = row.getList(row.fieldIndex("warnings"));
    String warnings =
        noted.stream()
            .map(warning -> warning.getString(0) + ":" + warning.getString(1))
            .collect(Collectors.joining("|"));
    return String.join(
        " ",
        Float.toString(row.getAs("probability_of_default")),
        "CreditScore[score=" + row.getAs("score") + ", band=" + row.getAs("band") + "]",
        row.getAs("decision"),
        row.getList(row.fieldIndex("reasons")).toString(),
        Double.toString(row.getAs("base_value")),
        Float.toString(row.getAs("margin")),
        contributions.toString(),
        warnings);
  }

  private void assertSaysTheSame(Dataset<Row> scored) {
    Map<String, String> found =
        scored.collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getAs("user_id"), ScoredDatasetTest::said));
    assertEquals(expected, found);
  }

  @Test
  void theTestHasAllKindsOfWarningsAndDecisions() {
    assertTrue(expected.values().stream().anyMatch(said -> said.contains("imputed:")));
    assertTrue(expected.values().stream().anyMatch(said -> said.contains("unseen_category:")));
    assertTrue(expected.values().stream().anyMatch(said -> said.contains("out_of_training")));
    assertTrue(expected.values().stream().anyMatch(said -> said.contains(" approve ")));
    assertTrue(expected.values().stream().anyMatch(said -> said.contains(" decline ")));
    assertTrue(expected.values().stream().anyMatch(said -> said.contains("required:")));
  }

  @Test
  void textsAreScoredAsTheCellsOfAFileToTheLastBit() {
    assertSaysTheSame(TrancheSpark.score(customers.repartition(5), bundle, Explain.ALL));
  }

  @Test
  void numbersOfParquetFilesMeanWhatTheirTextsDo(@TempDir Path folder) {
    String[] whole = {"delinquencies", "inquiries", "open_accounts"};
    String[] fraction = {"debt_to_income", "utilization", "income", "loan_amount"};
    Dataset<Row> typed = customers;
    for (String column : whole) {
      // What does not fit stays a text in the other columns.
      typed = typed.where(col(column).rlike("^[0-9]*$").or(col(column).isNull()));
      typed = typed.withColumn(column, col(column).cast("int"));
    }
    for (String column : fraction) {
      typed = typed.withColumn(column, col(column).cast("double"));
    }
    typed = typed.where(col("tenure_months").notEqual("9e30").or(col("tenure_months").isNull()));
    typed = typed.withColumn("tenure_months", col("tenure_months").cast("decimal(20,4)"));
    typed.write().parquet(folder.resolve("typed").toString());
    Dataset<Row> read = LocalSpark.session().read().parquet(folder.resolve("typed").toString());
    List<Row> scored = TrancheSpark.score(read, bundle, Explain.ALL).collectAsList();
    assertTrue(scored.size() > MixedCustomers.ROWS * 9 / 10, scored.size() + " rows");
    for (Row row : scored) {
      assertEquals(expected.get(row.<String>getAs("user_id")), said(row), row::toString);
    }
  }

  @Test
  void withoutExplanationsThereIsNoColumnOfReasons() {
    Dataset<Row> scored = TrancheSpark.score(customers.limit(10), bundle);
    assertEquals(
        "probability_of_default float, score int, band string, decision string,"
            + " warnings array<struct<code:string,column:string>>,"
            + " errors array<struct<code:string,column:string,message:string>>",
        Arrays.stream(scored.schema().fields())
            .skip(customers.columns().length)
            .map(field -> field.name() + " " + field.dataType().simpleString())
            .collect(Collectors.joining(", ")));
    List<Row> rows = scored.collectAsList();
    assertEquals(10, rows.size());
    for (Row row : rows) {
      String said = expected.get(row.<String>getAs("user_id"));
      boolean refused = row.isNullAt(row.fieldIndex("probability_of_default"));
      assertEquals(refused, said.startsWith("["), said);
      assertTrue(refused || said.startsWith(row.getAs("probability_of_default") + " "), said);
    }
  }

  @Test
  void onlyWhoIsNotApprovedIsGivenReasonsIfThatIsWhatIsAskedFor() {
    for (Row row : TrancheSpark.score(customers, bundle, Explain.ADVERSE).collectAsList()) {
      boolean owed =
          List.of("refer", "decline").contains(String.valueOf(row.<String>getAs("decision")));
      assertEquals(owed, !row.isNullAt(row.fieldIndex("reasons")), row.toString());
    }
  }
}
