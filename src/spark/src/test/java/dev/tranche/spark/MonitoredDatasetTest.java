package dev.tranche.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.RiskMonitor;
import dev.tranche.batch.monitor.SegmentMonitor;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.batch.monitor.tally.FurtherColumns;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodTallies;
import dev.tranche.batch.monitor.tally.RiskCounts;
import dev.tranche.batch.monitor.tally.SegmentCounts;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.reference.ProtectedAttribute;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.segment.Segmenter;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.spark.bundle.SparkBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compared, byte for byte, with the document of the same file counted on one machine. */
class MonitoredDatasetTest {
  @TempDir private Path folder;

  private static SparkBundle bundle(Task task) {
    return SparkBundle.read(
        LocalSpark.session(), LocalSpark.MODELS.resolve(task.folder()).toString(), task);
  }

  private static Bundle onOneMachine(Task task) {
    return Bundle.load(LocalSpark.MODELS.resolve(task.folder()), task);
  }

  private static MonitorReport risk(Path path, Optional<String> labels) throws IOException {
    CsvFile file = CsvFile.open(path);
    Bundle bundle = onOneMachine(Task.RISK);
    TrainingReference reference = TrainingReference.of(bundle);
    List<Feature> inputs = bundle.manifest().features().inputs();
    List<ProtectedAttribute> attributes = RiskMonitor.attributesIn(reference, inputs, file.names());
    FurtherColumns further =
        new FurtherColumns(
            inputs,
            Optional.empty(),
            labels.map(
                it ->
                    new FurtherColumns.LabelColumn(
                        new NamedColumn("--labels", it), reference.score().orElseThrow().labels())),
            attributes);
    try (RiskScorer scorer = RiskScorer.open(bundle);
        ThreadPool pool = new ThreadPool(2)) {
      RiskCounts counts = new RiskCounts(scorer, reference, further);
      PeriodTallies tallies = counts.none();
      CountedFile rows = CountedFile.count(file, counts, pool, read -> {}, tallies::add);
      return new RiskMonitor(bundle, reference, attributes, MonitorLimits.USUAL)
          .report(rows, tallies, false);
    }
  }

  private static MonitorReport segments(Path path) throws IOException {
    Bundle bundle = onOneMachine(Task.SEGMENTS);
    TrainingReference reference = TrainingReference.of(bundle);
    FurtherColumns further =
        new FurtherColumns(
            bundle.manifest().features().inputs(), Optional.empty(), Optional.empty(), List.of());
    try (Segmenter segmenter = Segmenter.open(bundle);
        ThreadPool pool = new ThreadPool(2)) {
      SegmentCounts counts = new SegmentCounts(segmenter, reference, further);
      PeriodTallies tallies = counts.none();
      CountedFile rows =
          CountedFile.count(CsvFile.open(path), counts, pool, read -> {}, tallies::add);
      return new SegmentMonitor(bundle.manifest(), reference, MonitorLimits.USUAL)
          .report(rows, tallies, false);
    }
  }

  private static void assertSame(Task task, MonitorReport expected, MonitorReport found) {
    assertEquals(text(task, expected), text(task, found));
  }

  private static String text(Task task, MonitorReport report) {
    MonitorDocument document = new MonitorDocument(Map.of(task, report), Optional.empty());
    return new String(document.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void theDocumentIsThatOfOneMachineHoweverTheRowsArePartitioned() throws IOException {
    Path file = MixedCustomers.write(folder, "classification_data.csv").file();
    MonitorReport expected = risk(file, Optional.empty());
    Dataset<Row> customers = LocalSpark.csv(file);
    assertSame(Task.RISK, expected, TrancheSpark.monitor(customers, bundle(Task.RISK)));
    Dataset<Row> moved = customers.repartition(7).orderBy(col("user_id").desc());
    assertSame(Task.RISK, expected, TrancheSpark.monitor(moved, bundle(Task.RISK)));
    assertEquals(MixedCustomers.ROWS, expected.file().rows().rows());
  }

  @Test
  void labelsAndProtectedAttributesAreCounted() throws IOException {
    Path file = Path.of("../../data/classification_data.csv");
    MonitorReport expected = risk(file, Optional.of("label"));
    Dataset<Row> customers = LocalSpark.csv(file).repartition(5);
    MonitorReport found = TrancheSpark.monitor(customers, bundle(Task.RISK), "label");
    assertSame(Task.RISK, expected, found);
    String text = text(Task.RISK, found);
    assertTrue(text.contains("realised"), text);
    assertTrue(text.contains("\"age\""), text);
  }

  @Test
  void segmentsAreCounted() throws IOException {
    Path file = MixedCustomers.write(folder, "users_data.csv").file();
    Dataset<Row> customers = LocalSpark.csv(file).repartition(3);
    assertSame(
        Task.SEGMENTS, segments(file), TrancheSpark.monitor(customers, bundle(Task.SEGMENTS)));
  }

  @Test
  void rowsThatCannotBeReadAreLeftOutAndTold() throws IOException {
    Path file = MixedCustomers.write(folder, "classification_data.csv").file();
    Dataset<Row> wrong =
        LocalSpark.csv(file)
            .withColumn(
                "income",
                when(col("user_id").endsWith("7"), lit("a lot")).otherwise(col("income")));
    CountedFile rows = TrancheSpark.monitor(wrong, bundle(Task.RISK)).file().rows();
    assertEquals(wrong.where(col("user_id").endsWith("7")).count(), rows.badRows());
    assertEquals(Map.of("income wrong_type", rows.badRows()), rows.errors());
    assertEquals(MixedCustomers.ROWS, rows.rows());
  }

  @Test
  void whatCannotBeComparedIsSaid() {
    SparkBundle bundle = bundle(Task.RISK);
    Dataset<Row> customers = LocalSpark.csv(Path.of("../../data/classification_data.csv"));
    assertRefused(
        "the data has no rows; there is nothing to compare",
        () -> TrancheSpark.monitor(customers.limit(0), bundle));
    assertRefused(
        "the data cannot be used: no column 'income'",
        () -> TrancheSpark.monitor(customers.drop("income"), bundle));
    assertRefused(
        "labels: no column 'labels'; did you mean 'label'?",
        () -> TrancheSpark.monitor(customers, bundle, "labels"));
    assertRefused(
        "--labels 'income': is a feature of the models",
        () -> TrancheSpark.monitor(customers, bundle, "income"));
  }

  private static void assertRefused(String start, Runnable call) {
    String told = assertThrows(InputException.class, call::run).getMessage();
    assertTrue(told.startsWith(start), told);
  }
}
