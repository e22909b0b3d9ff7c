package dev.tranche.cli.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.monitor.MonitoredRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Later applications of the same population, whole and broken. */
class RetrainCommandTest {
  private static final int KEEP = 4;

  @TempDir private static Path shared;
  @TempDir private Path folder;

  private static EarlierModels earlier;

  @BeforeAll
  static void trainOnce() throws IOException {
    earlier = EarlierModels.in(shared, "");
  }

  private JsonNode retrained(int code, Path data, Object... more) throws IOException {
    Map<String, Long> before = earlier.hashes();
    List<Object> arguments =
        new ArrayList<>(List.of("retrain", "--models", earlier.models(), "--data", data));
    arguments.addAll(List.of("--out", folder.resolve("out"), "--json"));
    arguments.addAll(Arrays.asList(more));
    CommandLineRun run = CommandLineRun.run(arguments.toArray());
    assertEquals(code, run.code(), run.err() + run.out());
    assertEquals(before, earlier.hashes());
    JsonNode printed = new ObjectMapper().readTree(run.out());
    Path written = folder.resolve("out").resolve("comparison.json");
    assertEquals(new ObjectMapper().readTree(Files.readString(written)), printed);
    String page = Files.readString(folder.resolve("out").resolve("comparison.html"));
    assertTrue(page.contains("\"recommendation\":" + printed.get("recommendation")), "the page");
    assertTrue(page.length() < 1_000_000, page.length() + " characters");
    return printed;
  }

  private static List<String> failed(JsonNode comparison) {
    List<String> failed = new ArrayList<>();
    for (JsonNode check : comparison.get("checks")) {
      if (!check.get("passed").asBoolean()) {
        failed.add(check.get("rule").asText());
      }
    }
    return failed;
  }

  private static String said(JsonNode comparison, String rule) {
    for (JsonNode check : comparison.get("checks")) {
      if (check.get("rule").asText().equals(rule)) {
        return check.get("says").asText();
      }
    }
    throw new AssertionError(rule + " is not in " + comparison);
  }

  @Test
  void theSameDataMakeTheSameBundleWhichIsNoReasonToChange() throws IOException {
    JsonNode comparison = retrained(KEEP, earlier.earlierFile());
    assertEquals("keep", comparison.get("recommendation").asText());
    assertEquals(List.of("better"), failed(comparison));
    assertEquals(comparison.at("/risk/before"), comparison.at("/risk/after"));
    // None of the 200 test rows is known, and about one in a hundred seems so.
    assertTrue(comparison.at("/risk/rows/known").asInt() < 10, comparison.toString());
    assertEquals(0, comparison.at("/risk/quality/roc_auc/difference").asDouble());
    assertEquals(0, comparison.at("/risk/decisions/share").asDouble());
    assertEquals(1, comparison.at("/risk/reasons/same_first").asDouble());
  }

  @Test
  void eightTimesTheDataArePromoted() throws IOException {
    JsonNode comparison = retrained(0, earlier.laterFile());
    assertEquals("promote", comparison.get("recommendation").asText());
    assertEquals(List.of(), failed(comparison));
    JsonNode auc = comparison.at("/risk/quality/roc_auc");
    assertTrue(auc.at("/interval/low").asDouble() > 0, auc.toString());
    assertTrue(comparison.at("/risk/quality/cost/after").asDouble() > 0);
    // About one in a hundred rows seems to be known, although none is.
    double known = comparison.at("/risk/rows/known").asDouble();
    assertEquals(.008, known / comparison.at("/risk/rows/tested").asDouble(), .012);
  }

  @Test
  void rowsThatTheEarlierModelKnowsAreLeftOut() throws IOException {
    List<List<String>> rows = new ArrayList<>(MonitoredRows.read(earlier.earlierFile()).rows());
    MonitoredRows later = earlier.later();
    rows.addAll(later.rows().subList(2000, 3000));
    Path both = new MonitoredRows(later.names(), rows).write(folder.resolve("both.csv"));
    JsonNode compared = retrained(KEEP, both).at("/risk/rows");
    // Four fifths of the earlier half are known: it was trained and calibrated on them.
    assertEquals(.4, compared.get("known").asDouble() / compared.get("tested").asDouble(), .08);
    assertEquals(
        compared.get("tested").asInt() - compared.get("known").asInt(),
        compared.get("compared").asInt());
  }

  @Test
  void aColumnThatBecameTheLabelIsNoGain() throws IOException {
    MonitoredRows later = earlier.later();
    Iterator<String> labels = column(later, "label").iterator();
    Path data = later.with("tenure_months", it -> labels.next()).write(folder.resolve("leak.csv"));
    JsonNode comparison = retrained(KEEP, data);
    assertTrue(failed(comparison).contains("no_leak"), comparison.toString());
    assertTrue(failed(comparison).contains("gain_believable"), comparison.toString());
    assertTrue(said(comparison, "no_leak").contains("tenure_months"));
  }

  @Test
  void reversedLabelsAreSeen() throws IOException {
    Path data =
        earlier
            .later()
            .with("label", label -> label.equals("1") ? "0" : "1")
            .write(folder.resolve("reversed.csv"));
    JsonNode comparison = retrained(KEEP, data);
    assertTrue(failed(comparison).contains("labels_not_reversed"), comparison.toString());
  }

  @Test
  void aConstantColumnIsLost() throws IOException {
    Path data =
        earlier.later().with("debt_to_income", it -> "0.5").write(folder.resolve("same.csv"));
    JsonNode comparison = retrained(KEEP, data);
    assertTrue(failed(comparison).contains("features_kept"), comparison.toString());
    assertEquals(
        "column 'debt_to_income' is lost: constant: every filled cell is 0.5",
        said(comparison, "features_kept"));
  }

  /** The second is of less weight: by the test part's rows alone it was not told from chance. */
  @ParameterizedTest
  @ValueSource(strings = {"utilization", "loan_score"})
  void aShuffledColumnMisleads(String name) throws IOException {
    MonitoredRows later = earlier.later();
    List<String> cells = new ArrayList<>(column(later, name));
    Collections.shuffle(cells, new Random(1));
    Iterator<String> next = cells.iterator();
    Path data = later.with(name, it -> next.next()).write(folder.resolve("mixed.csv"));
    JsonNode comparison = retrained(KEEP, data);
    assertTrue(failed(comparison).contains("no_misleading_feature"), comparison.toString());
    assertTrue(said(comparison, "no_misleading_feature").contains("'" + name + "'"));
  }

  private static List<String> column(MonitoredRows rows, String name) {
    int at = rows.names().indexOf(name);
    return rows.rows().stream().map(row -> row.get(at)).toList();
  }
}
