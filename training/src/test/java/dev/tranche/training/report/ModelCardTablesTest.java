package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.scoring.bundle.ModelCard;
import dev.tranche.training.report.markdown.ModelCardMarkdown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every figure in every table of {@code model-card.md} is that of the JSON beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelCardTablesTest {
  private JsonNode card;
  private List<String> lines = List.of();

  @BeforeAll
  void write() throws Exception {
    ModelCard written = SampleRuns.both().document().risk().orElseThrow().card();
    card = new ObjectMapper().readTree(written.text());
    lines = new ModelCardMarkdown(written).text().lines().toList();
  }

  @Test
  void everyMetricOfEveryModel() {
    List<List<String>> rows = table("metric");
    Set<String> metrics = new LinkedHashSet<>();
    card.get("models").forEach(it -> it.get("metrics").fieldNames().forEachRemaining(metrics::add));
    assertEquals(metrics.size() + 1, rows.size());
    int r = 0;
    for (String metric : metrics) {
      for (int m = 0; m < card.get("models").size(); m++) {
        JsonNode model = card.at("/models/" + m);
        String[] shown = rows.get(r).get(m + 1).split(" \\\\\\[|, |\\\\\\]", -1);
        assertShown(model.at("/metrics/" + metric), shown[0]);
        JsonNode interval = model.at("/intervals/" + metric);
        assertEquals(interval.isMissingNode() ? 1 : 4, shown.length, rows.get(r).toString());
        if (shown.length > 1) {
          assertShown(interval.get("low"), shown[1]);
          assertShown(interval.get("high"), shown[2]);
        }
      }
      r++;
    }
    for (int m = 0; m < card.get("models").size(); m++) {
      assertShown(card.at("/models/" + m + "/cut_off"), rows.get(r).get(m + 1));
    }
  }

  @Test
  void whatTheDataAre() {
    Map<String, String> facts = new LinkedHashMap<>();
    table("what").forEach(row -> facts.put(row.get(0), row.get(1)));
    Map<String, String> paths =
        Map.of(
            "rows", "/data/rows",
            "default rate", "/data/default_rate",
            "rows to train", "/data/split/train_rows",
            "rows to calibrate", "/data/split/calibrate_rows",
            "rows to test", "/data/split/test_rows",
            "rows fitted to in the end", "/data/split/fitted_rows",
            "defaults among these", "/data/split/fitted_defaults",
            "synthetic rows", "/data/split/synthetic_train_rows");
    paths.forEach((fact, path) -> assertShown(card.at(path), facts.get(fact)));
    assertEquals(Integer.toString(card.get("features").size()), facts.get("features"));
    assertEquals(card.at("/provenance/data_sha256").asText(), facts.get("SHA-256"));
  }

  @Test
  void everyPeriod() {
    List<List<String>> rows = table("period");
    JsonNode periods = card.at("/over_time/periods");
    assertEquals(periods.size(), rows.size());
    for (int p = 0; p < rows.size(); p++) {
      assertRow(
          rows.get(p),
          periods.get(p),
          "/rows",
          "/default_rate",
          "/held_out/rows",
          "/held_out/mean_probability",
          "/held_out/roc_auc",
          "/held_out/score_stability/index");
    }
  }

  @Test
  void everyGroup() {
    JsonNode champion = card.at("/evaluation/0");
    for (JsonNode one : card.get("evaluation")) {
      champion = one.get("model").equals(card.get("champion")) ? one : champion;
    }
    JsonNode groups = champion.at("/slices_by_protected_attribute/0/groups");
    List<List<String>> rows = table("group");
    assertEquals(groups.size(), rows.size());
    for (int g = 0; g < rows.size(); g++) {
      assertRow(
          rows.get(g),
          groups.get(g),
          "/rows",
          "/default_rate",
          "/mean_probability",
          "/roc_auc",
          "/approval_rate",
          "/impact_ratio",
          "/true_positive_rate",
          "/false_positive_rate");
    }
  }

  @Test
  void whatTheScoresGoBy() {
    assertItems(table("feature"), card.at("/explanation/importance"), "feature", "/share");
    assertItems(table("reason"), card.at("/explanation/reasons/given"), "sentence", "/customers");
  }

  private static void assertItems(
      List<List<String>> rows, JsonNode items, String name, String figure) {
    assertEquals(Math.min(10, items.size()), rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(items.get(i).get(name).asText(), rows.get(i).get(0).replace("\\", ""));
      assertRow(rows.get(i), items.get(i), figure);
    }
  }

  @Test
  void whatThePolicyDecides() {
    List<List<String>> rows = table("decision");
    assertEquals(card.get("decisions").size(), rows.size());
    for (int d = 0; d < rows.size(); d++) {
      JsonNode decided = card.at("/decisions/" + d);
      assertRow(
          rows.get(d), decided, "/customers", "/share", "/defaults", "/default_rate", "/cost");
    }
    JsonNode rules = card.get("decision_rules");
    String said =
        "refer %,d of %,d approvals"
            .formatted(rules.get("held").asInt(), rules.get("approved_by_cut_off").asInt());
    assertTrue(lines.stream().anyMatch(line -> line.contains(said)), said);
  }

  private static void assertRow(List<String> row, JsonNode of, String... figures) {
    assertEquals(figures.length + 1, row.size(), row.toString());
    for (int f = 0; f < figures.length; f++) {
      assertShown(of.at(figures[f]), row.get(f + 1));
    }
  }

  /** Half a unit of the last digit; a dash for what is undefined. */
  private static void assertShown(JsonNode figure, String shown) {
    if (!figure.isNumber()) {
      assertEquals("–", shown);
      return;
    }
    BigDecimal read = new BigDecimal(shown.replace(" %", "").replace(",", ""));
    double value = figure.asDouble() * (shown.endsWith(" %") ? 100 : 1);
    assertEquals(value, read.doubleValue(), Math.pow(10, -read.scale()) / 2 + 1e-12, shown);
  }

  /** The rows of the table whose first column is headed so. */
  private List<List<String>> table(String head) {
    int at = 0;
    while (!lines.get(at).startsWith("| " + head + " |")) {
      at++;
    }
    List<List<String>> rows = new ArrayList<>();
    for (at += 2; at < lines.size() && lines.get(at).startsWith("|"); at++) {
      String line = lines.get(at);
      rows.add(Arrays.asList(line.substring(2, line.length() - 2).split(" \\| ", -1)));
    }
    return rows;
  }
}
