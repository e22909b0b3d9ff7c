package dev.tranche.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.batch.monitor.file.MonitoredBundle;
import dev.tranche.batch.monitor.file.MonitoredPass;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.batch.stream.CountedFile;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.spark.bundle.SparkBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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

  private static LabelsAndTime asked(Optional<String> labels, Optional<String> time) {
    return new LabelsAndTime(
        labels.map(name -> new NamedColumn("labels", name)),
        time.map(name -> new NamedColumn("time", name)),
        PeriodLength.QUARTER);
  }

  private static MonitorReport onOneMachine(Task task, Path path, LabelsAndTime asked)
      throws IOException {
    Bundle bundle = Bundle.load(LocalSpark.MODELS.resolve(task.folder()), task);
    try (MonitoredBundle opened = MonitoredBundle.open(bundle);
        ThreadPool pool = new ThreadPool(2)) {
      return opened.report(
          new MonitoredPass(CsvFile.open(path), asked, pool, read -> {}), MonitorLimits.USUAL);
    }
  }

  private static MonitorReport risk(Path path, Optional<String> labels) throws IOException {
    return onOneMachine(Task.RISK, path, asked(labels, Optional.empty()));
  }

  private static MonitorReport segments(Path path) throws IOException {
    return onOneMachine(Task.SEGMENTS, path, asked(Optional.empty(), Optional.empty()));
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
  void periodsAreThoseOfOneMachineHoweverDatesAreWritten() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../../data/classification_data.csv"));
    List<String> dated = new ArrayList<>(List.of(lines.get(0) + ",applied"));
    for (int row = 1; row <= 3000; row++) {
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(row * 7919L % 500);
      String written = day.format(DateTimeFormatter.ofPattern("dd.MM.yyyy"));
      dated.add(lines.get(row) + "," + (row % 50 == 0 ? "NA" : written));
    }
    Path file = Files.write(folder.resolve("dated.csv"), dated);
    LabelsAndTime asked = asked(Optional.of("label"), Optional.of("applied"));
    MonitorReport expected = onOneMachine(Task.RISK, file, asked);
    assertEquals(7, expected.periods().size());
    Dataset<Row> customers = LocalSpark.csv(file).repartition(5);
    SparkBundle bundle = bundle(Task.RISK);
    assertSame(Task.RISK, expected, TrancheSpark.monitor(customers, bundle, asked));
    Dataset<Row> typed =
        customers.withColumn(
            "applied", to_date(when(col("applied").notEqual("NA"), col("applied")), "dd.MM.yyyy"));
    assertSame(Task.RISK, expected, TrancheSpark.monitor(typed, bundle, asked));
    LabelsAndTime wrong = asked(Optional.empty(), Optional.of("user_id"));
    assertRefused(
        "time 'user_id': its first cells are no dates",
        () -> TrancheSpark.monitor(customers, bundle, wrong));
    LabelsAndTime missing = asked(Optional.empty(), Optional.of("aplied"));
    assertRefused(
        "time: no column 'aplied'; did you mean 'applied'?",
        () -> TrancheSpark.monitor(customers, bundle, missing));
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
