package dev.tranche.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.batch.FeatureRows;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import dev.tranche.scoring.audit.DecisionRecord;
import dev.tranche.scoring.audit.DecisionRecordWriter;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.audit.JsonLog;
import dev.tranche.scoring.audit.RecordedAssessment;
import dev.tranche.scoring.audit.RequestTrace;
import dev.tranche.scoring.audit.ScoredBy;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.value.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the function wrote about customers tells the same of scores as the customers themselves. */
class MonitorRecordsTest {
  private static final Path DATA = Path.of("..", "..", "data", "classification_data.csv");
  private static final int CUSTOMERS = 1000;

  @TempDir private static Path folder;

  private static List<String> lines = List.of();
  private static Path data = Path.of("");

  @BeforeAll
  static void decide() throws IOException {
    MonitoredRows all = MonitoredRows.read(DATA);
    data =
        new MonitoredRows(all.names(), all.rows().subList(0, CUSTOMERS))
            .with("employment_years", years -> years.startsWith("1") ? "" : years)
            .write(folder.resolve("data.csv"));
    Bundle bundle = Bundle.load(DefaultModels.folder().resolve("risk"), Task.RISK);
    FeatureRows rows = FeatureRows.read(data, bundle.manifest().features().inputs());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RiskModelSet models = RiskModelSet.open(bundle)) {
      write(new JsonLog(out), models.champion(), rows);
    }
    lines = out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Half in January, half in March. */
  private static void write(JsonLog log, RiskScorer scorer, FeatureRows rows) {
    InputHash hash = new InputHash(scorer.manifest().features().inputs());
    DecisionRecordWriter writer = new DecisionRecordWriter(scorer.manifest().features().inputs());
    List<Assessment> said = scorer.assess(rows.all(), Explain.ADVERSE);
    log.write(
        entry -> {
          for (int i = 0; i < said.size(); i++) {
            Row row = rows.row(i);
            Instant time =
                Instant.parse(i < CUSTOMERS / 2 ? "2026-01-31T23:59:59Z" : "2026-03-01T00:00:00Z");
            writer.add(
                new DecisionRecord(
                    RequestTrace.of("request", time, 1),
                    i,
                    ScoredBy.of(scorer),
                    hash.of(row),
                    RecordedAssessment.of(said.get(i)),
                    Optional.empty()),
                entry);
          }
        });
  }

  private static CommandLineRun monitor(Object... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("monitor", "--models", DefaultModels.folder()));
    arguments.addAll(Arrays.asList(more));
    return CommandLineRun.run(arguments.toArray());
  }

  private static JsonNode json(Object... more) throws IOException {
    List<Object> arguments = new ArrayList<>(Arrays.asList(more));
    arguments.add("--json");
    CommandLineRun run = monitor(arguments.toArray());
    assertTrue(run.code() == 0 || run.code() == 3, run.err());
    return new ObjectMapper().readTree(run.out());
  }

  private static Path log(List<String> some) throws IOException {
    return Files.write(folder.resolve("log.jsonl"), some);
  }

  private static JsonNode of(JsonNode document, String measure) {
    for (JsonNode finding : document.at("/risk/findings")) {
      if (finding.get("measure").asText().equals(measure)) {
        return finding;
      }
    }
    throw new AssertionError(measure + " is not in " + document);
  }

  @Test
  void scoresAndDecisionsAreThoseOfTheCustomers() throws IOException {
    JsonNode customers = json("--data", data);
    JsonNode records = json("--records", log(lines));
    String stability = "score_stability";
    assertEquals(of(customers, stability).get("value"), of(records, stability).get("value"));
    for (String same : List.of("/decisions/shares", "/reference")) {
      assertEquals(customers.at("/risk/scores" + same), records.at("/risk/scores" + same));
    }
    // Sums of a file are those of its blocks, and may differ in the last digit.
    for (String same : List.of("/estimated/roc_auc", "/estimated/default_rate")) {
      assertEquals(
          customers.at("/risk/scores" + same).asDouble(),
          records.at("/risk/scores" + same).asDouble(),
          1e-9);
    }
    assertEquals(CUSTOMERS, records.at("/records/decisions").asInt());
    assertEquals(0, records.at("/risk/features").size());
  }

  @Test
  void periodsAreThoseOfTheRequestsAndWarningsAreCounted() throws IOException {
    Path log = log(lines);
    JsonNode document = json("--records", log);
    JsonNode periods = document.at("/risk/periods");
    assertEquals(2, periods.size());
    assertEquals("2026-01-01", periods.get(0).get("from").asText());
    assertEquals("2026-03-01", periods.get(1).get("from").asText());
    assertEquals(CUSTOMERS / 2, periods.get(1).get("customers").asInt());
    assertFalse(periods.get(0).has("worst"));
    JsonNode warning = document.at("/records/warnings/0");
    assertEquals("employment_years", warning.get("feature").asText());
    long missing =
        MonitoredRows.read(data).rows().stream()
            .map(row -> row.get(MonitoredRows.read(DATA).names().indexOf("employment_years")))
            .filter(years -> years.isEmpty() || years.equals("NA"))
            .count();
    assertTrue(warning.get("decisions").asLong() >= missing && missing > 0, warning.toString());
    CommandLineRun run = monitor("--records", log, "--period", "year");
    assertTrue(run.out().contains("2026-01-01"), run.out());
    assertTrue(run.out().contains("employment_years"), run.out());
  }

  @Test
  void whatIsNotOfTheBundleIsLeftOutAndTold() throws IOException {
    List<String> mixed = new ArrayList<>(List.of("not a record", "{\"type\":\"start\"}"));
    mixed.addAll(lines.subList(0, 900));
    lines.subList(900, 980).forEach(line -> mixed.add(line.replaceAll("\"bundle\":\"\\w", "$0x")));
    lines.subList(980, 1000).forEach(line -> mixed.add(line.substring(0, line.length() - 9)));
    JsonNode records = json("--records", log(mixed)).get("records");
    assertEquals(900, records.get("decisions").asInt());
    assertEquals(80, records.get("other_bundles").asInt());
    assertEquals(20, records.get("unreadable").asInt());
    CommandLineRun run = monitor("--records", log(mixed));
    assertTrue(run.out().contains("left out: 80 of other bundles"), run.out());
    assertTrue(run.out().contains("unreadable rows"), run.out());
  }

  @Test
  void whatGoesNotTogetherIsRefused() throws IOException {
    Path log = log(lines);
    CommandLineRun labelled = monitor("--records", log, "--labels", "label");
    assertEquals(2, labelled.code());
    assertTrue(labelled.err().contains("records have no labels"), labelled.err());
    CommandLineRun both = monitor("--records", log, "--data", data);
    assertEquals(2, both.code());
    assertTrue(both.err().contains("--records"), both.err());
    assertEquals(2, monitor().code());
    CommandLineRun none = monitor("--records", log(List.of("nothing")));
    assertEquals(2, none.code());
    assertTrue(none.err().contains("holds no decision of the risk bundle"), none.err());
    CommandLineRun nowhere = monitor("--records", folder.resolve("none"));
    assertTrue(nowhere.err().contains("no such file"), nowhere.err());
  }
}
