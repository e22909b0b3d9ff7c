package dev.tranche.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of data/, and customers of other seeds, who are the same population. */
class MonitorCommandTest {
  private static final int ROWS = 5000;
  private static final Path USERS = Path.of("..", "..", "data", "users_data.csv");

  @TempDir private Path folder;

  private static CommandLineRun monitor(Path data, Object... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("monitor", "--models", DefaultModels.folder(), "--data", data));
    arguments.addAll(Arrays.asList(more));
    return CommandLineRun.run(arguments.toArray());
  }

  private static JsonNode json(int code, Path data, Object... more) throws IOException {
    List<Object> arguments = new ArrayList<>(Arrays.asList(more));
    arguments.add("--json");
    CommandLineRun run = monitor(data, arguments.toArray());
    assertEquals(code, run.code(), run.err() + run.out());
    return new ObjectMapper().readTree(run.out());
  }

  private MonitoredRows generated(int seed) {
    return MonitoredRows.generated(ROWS, seed, folder.resolve("made"));
  }

  private Path data() {
    return folder.resolve("made").resolve("classification_data.csv");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void theSamePopulationIsStable(int seed) throws IOException {
    generated(seed);
    JsonNode document = json(0, data(), "--labels", "label");
    JsonNode risk = document.get("risk");
    for (JsonNode finding : risk.get("findings")) {
      assertFalse(finding.get("verdict").asText().equals("act"), finding.toString());
    }
    JsonNode scores = risk.get("scores");
    double estimated = scores.at("/estimated/roc_auc").asDouble();
    double realised = scores.at("/realised/roc_auc").asDouble();
    // Two standard errors of a ROC-AUC of 5,000 rows, a fifth of them defaults, are .015.
    assertEquals(realised, estimated, .03);
    assertEquals(
        scores.at("/realised/default_rate").asDouble(),
        scores.at("/estimated/default_rate").asDouble(),
        .02);
  }

  @Test
  void rowsOfDelimitersAloneAreNoCustomersAndCounted() throws IOException {
    generated(1);
    JsonNode before = json(0, data());
    assertEquals(0, before.at("/risk/file/rows/blank_rows").asLong(-1));
    Files.write(data(), List.of(",".repeat(18), ""), StandardOpenOption.APPEND);
    JsonNode after = json(0, data());
    assertEquals(1, after.at("/risk/file/rows/blank_rows").asLong());
    assertEquals(before.at("/risk/file/rows/rows"), after.at("/risk/file/rows/rows"));
    assertEquals(before.at("/risk/findings"), after.at("/risk/findings"));
    String said = monitor(data()).err();
    assertTrue(said.contains("rows of nothing but blank fields, left out: 1"), said);
  }

  @Test
  void aFeatureThatIsHalfAStandardDeviationHigherIsNamedFirst() throws IOException {
    for (String feature : List.of("loan_score", "income", "device_rating")) {
      Path data = generated(5).shifted(feature).write(folder.resolve("shifted.csv"));
      CommandLineRun run = monitor(data, "--json");
      JsonNode first = new ObjectMapper().readTree(run.out()).at("/risk/findings/0");
      assertEquals("feature_stability", first.get("measure").asText());
      assertEquals(feature, first.get("of").asText());
      assertNotEquals("stable", first.get("verdict").asText());
      assertTrue(first.get("change").asDouble() > first.get("chance").asDouble());
      json(3, data, "--act", "0.12");
    }
  }

  @Test
  void labelsThatDriftWhileFeaturesDoNotAreFoundByLabelsAlone() throws IOException {
    int[] repaid = {0};
    Path data =
        generated(6)
            .with("label", label -> label.equals("0") && repaid[0]++ % 8 == 0 ? "1" : label)
            .write(folder.resolve("drifted.csv"));
    json(0, data);
    JsonNode document = json(3, data, "--labels", "label");
    assertEquals("act", document.get("verdict").asText());
    List<String> acting = new ArrayList<>();
    document
        .at("/risk/findings")
        .forEach(
            it -> {
              if (it.get("verdict").asText().equals("act")) {
                acting.add(it.get("measure").asText());
              }
            });
    assertTrue(acting.contains("default_rate"), acting.toString());
    assertFalse(acting.contains("feature_stability"), acting.toString());
  }

  @Test
  void missingValuesAndNewCategoriesAreChangesOfTheirFeature() throws IOException {
    int[] row = {0, 0};
    Path data =
        generated(7)
            .with("region", region -> row[0]++ % 3 == 0 ? "ABROAD" : region)
            .with("tenure_months", months -> row[1]++ % 2 == 0 ? "" : months)
            .write(folder.resolve("changed.csv"));
    JsonNode risk = json(3, data).get("risk");
    assertEquals("tenure_months", risk.at("/findings/0/of").asText());
    assertEquals("region", risk.at("/findings/1/of").asText());
    for (JsonNode feature : risk.get("features")) {
      String name = feature.get("feature").asText();
      assertEquals(
          name.equals("region") ? 1667.0 / ROWS : 0, feature.get("unseen").asDouble(), 1e-12);
      if (name.equals("tenure_months")) {
        assertEquals(.5, feature.get("missing").asDouble(), 1e-12);
        assertEquals(0, feature.get("missing_reference").asDouble());
      }
    }
    // Training always had this one, so that the policy scores nobody without it.
    JsonNode refused = risk.at("/scores/decisions/shares/4");
    assertEquals("refused", refused.get("decision").asText());
    assertEquals(ROWS / 2, refused.get("customers").asInt());
  }

  @Test
  void theResultDoesNotDependOnThreads() throws IOException {
    generated(8);
    Path one = folder.resolve("one");
    Path three = folder.resolve("three");
    CommandLineRun run = monitor(data(), "--threads", 1, "--out", one, "--labels", "label");
    assertEquals(0, run.code(), run.err());
    monitor(data(), "--threads", 3, "--out", three, "--labels", "label");
    assertEquals(
        Files.readString(one.resolve("monitor.json")),
        Files.readString(three.resolve("monitor.json")));
    assertTrue(run.out().contains("ROC-AUC"), run.out());
    assertTrue(run.out().contains("by labels"), run.out());
    assertTrue(run.out().contains("age up to"), run.out());
    assertTrue(run.err().contains("the segments bundle is for other files"), run.err());
  }

  @Test
  void theTrainingFileIsWhatItWas() throws IOException {
    JsonNode risk = json(0, Path.of("..", "..", "data", "classification_data.csv")).get("risk");
    for (JsonNode finding : risk.get("findings")) {
      if (finding.get("measure").asText().equals("feature_stability")) {
        assertTrue(finding.get("value").asDouble() < .005, finding.toString());
      }
    }
    assertTrue(risk.at("/scores/groups").size() >= 5);
    assertEquals("age", risk.at("/scores/groups/0/attribute").asText());
  }

  @Test
  void segmentsAreComparedWhereTheFileIsOfCustomers() throws IOException {
    JsonNode document = json(0, USERS);
    assertFalse(document.has("risk"));
    JsonNode segments = document.get("segments");
    assertEquals(0, of(segments, "segment_stability").get("value").asDouble(), 1e-12);
    assertEquals(.01, segments.at("/segments/outliers").asDouble(), .002);
    CommandLineRun run = monitor(USERS);
    assertTrue(run.out().contains("outliers 1.0 %"), run.out());
  }

  private static JsonNode of(JsonNode report, String measure) {
    for (JsonNode finding : report.get("findings")) {
      if (finding.get("measure").asText().equals(measure)) {
        return finding;
      }
    }
    throw new AssertionError(measure + " is not in " + report);
  }

  @Test
  void periodsAreToldApart() throws IOException {
    int[] row = {0};
    MonitoredRows rows = generated(9);
    String other = rows.names().get(0);
    Path data =
        rows.with(other, id -> row[0]++ < 3000 ? "05.01.2024" : row[0] < 4000 ? "29.02.2024" : "")
            .write(folder.resolve("dated.csv"));
    JsonNode periods = json(0, data, "--time", other, "--labels", "label").at("/risk/periods");
    assertEquals(3, periods.size());
    assertFalse(periods.get(0).has("from"));
    assertEquals("2024-01-01", periods.get(1).get("from").asText());
    assertEquals(3000, periods.get(1).get("customers").asInt());
    assertEquals("2024-02-01", periods.get(2).get("from").asText());
    assertTrue(periods.get(2).at("/realised/roc_auc").asDouble() > .6);
    for (String period : List.of("day", "week", "quarter", "year")) {
      JsonNode others = json(0, data, "--time", other, "--period", period).at("/risk/periods");
      String first =
          switch (period) {
            case "day" -> "2024-01-05";
            case "week" -> "2024-01-01";
            default -> "2024-01-01";
          };
      assertEquals(first, others.get(1).get("from").asText());
      assertEquals(List.of("day", "week").contains(period) ? 3 : 2, others.size());
    }
    CommandLineRun run = monitor(data, "--time", other);
    assertTrue(run.out().contains("2024-02-01"), run.out());
    assertTrue(run.out().contains("no date"), run.out());
  }
}
