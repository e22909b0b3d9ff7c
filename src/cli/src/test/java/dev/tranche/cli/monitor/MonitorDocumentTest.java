package dev.tranche.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.batch.monitor.MonitorLimits;
import dev.tranche.batch.monitor.MonitorReport;
import dev.tranche.batch.monitor.RecordedLog;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.file.MonitorDocument;
import dev.tranche.batch.monitor.file.MonitoredBundle;
import dev.tranche.batch.monitor.file.MonitoredPass;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.cli.DefaultModels;
import dev.tranche.csv.CsvFile;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.report.document.DocumentJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document is written member by member: it must hold all that its records do. */
class MonitorDocumentTest {
  private static final RecordedLog LOG =
      new RecordedLog(
          1, 2, 3, 4, 5, List.of(new RecordedLog.WarningShare("income", "imputed", 6, .5)));

  @TempDir private Path folder;

  private static MonitorReport report(Task task, Path data, LabelsAndTime columns)
      throws IOException {
    Bundle bundle = Bundle.load(DefaultModels.folder().resolve(task.folder()), task);
    try (MonitoredBundle opened = MonitoredBundle.open(bundle);
        ThreadPool pool = new ThreadPool(2)) {
      return opened.report(
          new MonitoredPass(CsvFile.open(data), columns, pool, characters -> {}),
          MonitorLimits.USUAL);
    }
  }

  private static void assertHoldsAll(MonitorDocument document) throws IOException {
    ObjectNode expected = new ObjectMapper().createObjectNode().put("format", 1);
    document.reports().forEach((task, it) -> expected.set(task.folder(), tree(it)));
    document.log().ifPresent(log -> expected.set("records", tree(log)));
    JsonNode found = new ObjectMapper().readTree(document.bytes());
    expected.put("verdict", found.get("verdict").asText());
    assertEquals(expected, found);
  }

  private static JsonNode tree(Object records) {
    // As text and back, so that whole numbers are of the same kind on both sides.
    try {
      return new ObjectMapper().readTree(new DocumentJson().tree(records).toString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void holdsAllFiguresOfScoresWithLabelsPeriodsAndRowsThatCannotBeRead() throws IOException {
    int[] row = {0};
    MonitoredRows rows =
        MonitoredRows.read(Path.of("..", "..", "data", "classification_data.csv"))
            .with("user_id", id -> LocalDate.of(2024, 1 + row[0]++ % 3, 1).toString())
            .with("loan_score", cell -> row[0]++ % 100 == 0 ? "many" : cell);
    LabelsAndTime columns =
        new LabelsAndTime(
            Optional.of(new NamedColumn("--labels", "label")),
            Optional.of(new NamedColumn("--time", "user_id")),
            PeriodLength.MONTH);
    MonitorReport report = report(Task.RISK, rows.write(folder.resolve("rows.csv")), columns);
    assertEquals(3, report.periods().size());
    assertTrue(report.scores().orElseThrow().realised().isPresent());
    assertTrue(report.file().rows().badRows() > 0);
    assertHoldsAll(new MonitorDocument(Map.of(Task.RISK, report), Optional.of(LOG)));
  }

  @Test
  void holdsAllFiguresOfSegments() throws IOException {
    Path users = Path.of("..", "..", "data", "users_data.csv");
    LabelsAndTime columns =
        new LabelsAndTime(Optional.empty(), Optional.empty(), PeriodLength.MONTH);
    assertHoldsAll(
        new MonitorDocument(
            Map.of(Task.SEGMENTS, report(Task.SEGMENTS, users, columns)), Optional.empty()));
  }
}
