package dev.tranche.segmentation;

import static dev.tranche.segmentation.storage.FileEventJson.BUCKET;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.batch.monitor.file.LabelsAndTime;
import dev.tranche.batch.monitor.tally.NamedColumn;
import dev.tranche.batch.monitor.tally.PeriodLength;
import dev.tranche.segmentation.storage.BucketServer;
import dev.tranche.segmentation.storage.FileEventJson;
import dev.tranche.segmentation.storage.FileExport;
import dev.tranche.segmentation.storage.LocalMonitor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files by event, each compared with what the command line finds in the same file. */
@QuarkusTest
@TestProfile(FileExport.Monitor.class)
class MonitorFileTest {
  private static final LabelsAndTime NONE =
      new LabelsAndTime(Optional.empty(), Optional.empty(), PeriodLength.MONTH);
  private static final LabelsAndTime LABELS =
      new LabelsAndTime(
          Optional.of(new NamedColumn("tranche-labels", "label")),
          Optional.empty(),
          PeriodLength.MONTH);

  BucketServer storage;

  @BeforeEach
  void empty() {
    storage.reset();
  }

  static List<String> rows(String name, int rows) throws IOException {
    try (var lines = Files.lines(Path.of("../../data", name))) {
      return new ArrayList<>(lines.limit(rows + 1).toList());
    }
  }

  static byte[] file(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void put(String key, byte[] file, Map<String, String> metadata) {
    storage.objects().put(BUCKET + "/" + key, file, metadata);
  }

  private JsonNode found(String key) throws IOException {
    return new ObjectMapper().readTree(storage.objects().bytes(BUCKET + "/" + key));
  }

  /** To twelve digits: an executable's logarithms may differ in the last one. */
  private static void assertAlike(JsonNode expected, JsonNode found) {
    assertTrue(
        expected.equals(
            (one, other) ->
                one.equals(other)
                        || (one.isNumber()
                            && other.isNumber()
                            && Math.abs(one.doubleValue() - other.doubleValue())
                                <= 1e-12 * Math.max(1, Math.abs(one.doubleValue())))
                    ? 0
                    : 1,
            found),
        () -> expected + "\n" + found);
  }

  @Test
  void aFileIsComparedAsByTheCommandLine() throws Exception {
    byte[] file = file(rows("classification_data.csv", 2000));
    put("in/2026/applications.csv", file, Map.of("tranche-labels", "label"));
    JsonNode answer = Invoked.answer(FileEventJson.ofBus("in/2026/applications.csv"));
    JsonNode document = found("monitor/2026/applications.json");
    JsonNode expected = new ObjectMapper().readTree(LocalMonitor.of(file, LABELS).bytes());
    assertAlike(expected, document);
    assertTrue(document.at("/risk/scores/realised/roc_auc").isNumber(), document.toString());
    JsonNode told = answer.at("/files/0");
    assertEquals(document.get("verdict"), told.get("verdict"));
    assertEquals("monitor/2026/applications.json", told.get("output").textValue());
    assertEquals(document.at("/risk/file/bundle"), told.at("/bundles/risk/version"));
    assertTrue(
        told.at("/left_out/0").asText().startsWith("the segments bundle is"), told.toString());
  }

  @Test
  void theSameEventTwiceAndInAnyFormGivesTheSameBytes() throws Exception {
    put("in/users.csv", file(rows("users_data.csv", 500)), Map.of());
    Invoked.answer(FileEventJson.ofBus("in/users.csv"));
    byte[] document = storage.objects().bytes(BUCKET + "/monitor/users.json");
    for (Object event :
        List.of(
            FileEventJson.notification("in/users.csv"),
            FileEventJson.schedule("in/users.csv"),
            FileEventJson.input("in/users.csv"))) {
      storage.objects().put(BUCKET + "/monitor/users.json", new byte[0], Map.of());
      Invoked.answer(event);
      assertArrayEquals(document, storage.objects().bytes(BUCKET + "/monitor/users.json"));
    }
    assertAlike(
        new ObjectMapper()
            .readTree(LocalMonitor.of(file(rows("users_data.csv", 500)), NONE).bytes()),
        found("monitor/users.json"));
  }

  @Test
  void aFileThatIsShiftedAsksToActAndNamesTheColumn() throws Exception {
    List<String> rows = rows("classification_data.csv", 2000);
    int income = List.of(rows.get(0).split(",", -1)).indexOf("income");
    for (int r = 1; r < rows.size(); r++) {
      String[] cells = rows.get(r).split(",", -1);
      cells[income] = cells[income].isEmpty() ? "" : cells[income] + "0";
      rows.set(r, String.join(",", cells));
    }
    put("in/shifted.csv", file(rows), Map.of());
    JsonNode answer = Invoked.answer(FileEventJson.input("in/shifted.csv"));
    assertEquals("act", answer.at("/files/0/verdict").textValue());
    assertEquals("income", found("monitor/shifted.json").at("/risk/findings/0/of").textValue());
  }

  @Test
  void whatCannotBeComparedFailsAndLeavesNothing() throws Exception {
    List<String> rows = rows("classification_data.csv", 100);
    put("in/labels.csv", file(rows), Map.of("tranche-labels", "lable"));
    put("in/time.csv", file(rows), Map.of("tranche-time", "income"));
    put("in/period.csv", file(rows), Map.of("tranche-period", "decade"));
    put("in/other.csv", file(List.of("a,b", "1,2")), Map.of());
    String error =
        Invoked.invoke(
                FileEventJson.notification(
                    "in/labels.csv", "in/time.csv", "in/period.csv", "in/other.csv"))
            .statusCode(500)
            .extract()
            .asString();
    JsonNode errors = new ObjectMapper().readTree(error).get("errors");
    assertEquals(4, errors.size(), error);
    List<String> says =
        List.of(
            "no column 'lable'",
            "tranche-time 'income': the models take it as a feature that is no date",
            "tranche-period 'decade': is not one of day, week, month, quarter and year",
            "no column 'income'");
    for (int e = 0; e < says.size(); e++) {
      assertEquals("unreadable_file", errors.at("/" + e + "/code").textValue());
      String detail = errors.at("/" + e + "/detail").textValue();
      assertTrue(detail.contains(says.get(e)), detail);
    }
    assertEquals(
        Set.of(),
        storage.objects().names().stream()
            .filter(name -> !name.startsWith(BUCKET + "/in/"))
            .collect(java.util.stream.Collectors.toSet()));
  }
}
