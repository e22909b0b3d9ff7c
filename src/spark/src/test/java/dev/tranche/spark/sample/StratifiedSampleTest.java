package dev.tranche.spark.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import dev.tranche.spark.LocalSpark;
import dev.tranche.spark.TrancheSpark;
import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class StratifiedSampleTest {
  /** 20,000 rows, of which every twentieth is a default; three are there twice. */
  private final Dataset<Row> customers =
      LocalSpark.session()
          .range(0, 19_997)
          .unionAll(LocalSpark.session().range(1, 4))
          .withColumn("default", when(col("id").mod(20).equalTo(0), " yes ").otherwise("no"))
          .withColumn("income", when(col("id").mod(7).notEqual(0), col("id").multiply(3)));

  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).toList();
  }

  private static double sum(Dataset<Row> sample, String label) {
    return sample
        .where(functions.trim(col("default")).equalTo(label))
        .agg(functions.sum("weight"))
        .collectAsList()
        .get(0)
        .getDouble(0);
  }

  @Test
  void hasAllDefaultsAndOthersWhoStandForTheRest() {
    Dataset<Row> sample = TrancheSpark.sample(customers, "default", "yes", 3_000, 1).cache();
    assertEquals(List.of("id", "default", "income", "weight"), List.of(sample.columns()));
    assertEquals(3_000, sample.count());
    assertEquals(1_000, sample.where("default = ' yes ' and weight = 1").count());
    assertEquals(2_000, sample.where("default = 'no' and weight = 9.5").count());
    assertEquals(19_000, sum(sample, "no"), 1e-9);
    // Drawn at random: about half of them are of the first half of the rows.
    double early = sample.where("default = 'no' and id < 10000").count();
    assertEquals(1_000, early, 120);
  }

  @Test
  void isTheSameHoweverTheRowsArePartitioned() {
    List<String> once = texts(TrancheSpark.sample(customers, "default", "yes", 2_500, 7));
    Dataset<Row> moved = customers.repartition(7).orderBy(col("id").desc());
    assertEquals(once, texts(TrancheSpark.sample(moved, "default", "yes", 2_500, 7)));
    assertNotEquals(once, texts(TrancheSpark.sample(customers, "default", "yes", 2_500, 8)));
    assertEquals(2_500, once.size());
  }

  @Test
  void moreDefaultsThanThereIsRoomForAreHalfOfIt() {
    Dataset<Row> sample = TrancheSpark.sample(customers, "default", "no", 1_000, 1).cache();
    assertEquals(1_000, sample.count());
    assertEquals(19_000, sum(sample, "no"), 1e-9);
    assertEquals(1_000, sum(sample, "yes"), 1e-9);
    assertEquals(500, sample.where("default = 'no'").count());
    // Where the others are few, the rest is for defaults.
    assertEquals(
        4_000,
        TrancheSpark.sample(customers, "default", "no", 5_000, 1).where("default = 'no'").count());
  }

  @Test
  void aSampleOfEverybodyIsEverybody() {
    Dataset<Row> sample = TrancheSpark.sample(customers, "default", "yes", 1_000_000, 1);
    assertEquals(20_000, sample.count());
    assertEquals(20_000, sample.where("weight = 1").count());
  }

  @Test
  void rowsThatAreEqualAreTakenAsFarAsThereIsRoom() {
    Dataset<Row> alike = customers.withColumn("id", col("id").multiply(0)).drop("income");
    Dataset<Row> sample = TrancheSpark.sample(alike, "default", "yes", 1_200, 1);
    assertEquals(1_200, sample.count());
    assertEquals(1, new HashSet<>(texts(sample.where("default = 'no'"))).size());
  }

  @Test
  void rowsWithoutALabelAreLeftOutAndCounted() {
    Dataset<Row> some = customers.withColumn("default", when(col("id").geq(100), col("default")));
    SampledRows sampled = new StratifiedSample("default", "yes", 3_000, 1).of(some);
    assertEquals(100 + 3, sampled.unlabelled());
    assertEquals(0, sampled.rows().where("default is null").count());
  }

  private void assertRefused(String message, String target, String positive, long rows) {
    assertEquals(
        message,
        assertThrows(
                InputException.class,
                () -> TrancheSpark.sample(customers, target, positive, rows, 1))
            .getMessage());
  }

  @Test
  void whatIsWrongIsSaid() {
    assertRefused(
        "the target: no column 'defaults'; did you mean 'default'?"
            + " (columns: id, default, income)",
        "defaults",
        "yes",
        100);
    assertRefused(
        "the target 'default' is nowhere '1', which is to mean default; its labels are 'no', 'yes'",
        "default",
        "1",
        100);
    assertRefused("a sample has at least 2 rows, one of each class, not 1", "default", "yes", 1);
    Dataset<Row> weighed = customers.withColumn("Weight", col("id"));
    assertEquals(
        "column 'weight' is one that the sample adds; rename it",
        assertThrows(
                InputException.class, () -> TrancheSpark.sample(weighed, "default", "yes", 9, 1))
            .getMessage());
  }
}
