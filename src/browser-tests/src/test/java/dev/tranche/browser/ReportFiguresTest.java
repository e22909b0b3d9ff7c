package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the report shows in words and digits is what {@code model-card.json} says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportFiguresTest {
  /** Their names in documents, by those on pages. */
  static final Map<String, String> METRICS =
      Map.of(
          "ROC-AUC", "roc_auc",
          "accuracy", "accuracy",
          "precision", "precision",
          "recall", "recall",
          "F1", "f1",
          "PR-AUC", "average_precision",
          "KS", "kolmogorov_smirnov",
          "Brier score", "brier",
          "log loss", "log_loss",
          "calibration error", "expected_calibration_error");

  private OpenedPage page;
  private JsonNode card;
  private JsonNode champion;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    page = OpenedPage.ofDefaultReport(folder);
    card = OpenedPage.read(ServedConsole.defaultModels().resolve("risk/model-card.json"));
    champion = evaluation();
  }

  @AfterAll
  void end() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void everyMetricOfEveryModel() throws Exception {
    JsonNode rows = page.tableOf("metrics").rows();
    assertEquals(METRICS.size(), rows.size());
    for (JsonNode row : rows) {
      String metric = METRICS.get(row.get(0).asText());
      for (int m = 0; m < card.get("models").size(); m++) {
        JsonNode model = card.get("models").get(m);
        String[] shown = row.get(m + 1).asText().split("\\|", -1);
        assertRounded(model.at("/metrics/" + metric), shown[0], metric);
        String[] interval = shown[1].split("–", -1);
        assertRounded(model.at("/intervals/" + metric + "/low"), interval[0], metric);
        assertRounded(model.at("/intervals/" + metric + "/high"), interval[1], metric);
      }
    }
  }

  @Test
  void whatThePolicyDecides() throws Exception {
    JsonNode rows = page.tableOf("decisions").rows();
    assertEquals(card.get("decisions").size() + 1, rows.size());
    for (int d = 0; d < card.get("decisions").size(); d++) {
      JsonNode decided = card.get("decisions").get(d);
      JsonNode row = rows.get(d);
      assertRounded(decided.get("customers"), row.get(1).asText(), "customers");
      assertRounded(decided.get("share"), row.get(2).asText(), "share");
      assertRounded(decided.get("defaults"), row.get(3).asText(), "defaults");
      assertRounded(decided.get("default_rate"), row.get(4).asText(), "default rate");
    }
    assertRounded(
        card.at("/data/split/test_rows"), rows.get(rows.size() - 1).get(1).asText(), "all");
  }

  @Test
  void everyGroup() throws Exception {
    JsonNode attribute = champion.at("/slices_by_protected_attribute/0");
    JsonNode rows = page.tableOf("slices-" + attribute.get("attribute").asText()).rows();
    Iterator<JsonNode> groups = attribute.get("groups").iterator();
    for (JsonNode row : rows) {
      JsonNode group = groups.next();
      assertTrue(row.get(0).asText().startsWith(group.get("group").asText()));
      assertRounded(group.get("rows"), row.get(1).asText(), "rows");
      assertRounded(group.get("default_rate"), row.get(2).asText(), "default rate");
      assertRounded(group.get("mean_probability"), row.get(3).asText(), "predicted");
      assertRounded(group.get("roc_auc"), row.get(4).asText(), "ROC-AUC");
      assertRounded(group.get("approval_rate"), row.get(5).asText(), "approved");
      assertRounded(group.get("impact_ratio"), row.get(6).asText(), "ratio to best");
      assertRounded(group.get("true_positive_rate"), row.get(7).asText(), "bad flagged");
      assertRounded(group.get("false_positive_rate"), row.get(8).asText(), "good flagged");
    }
    assertFalse(groups.hasNext(), "a group is not shown");
  }

  @Test
  void theTilesAndTheRules() throws Exception {
    List<String> shown = page.texts("#page > section:first-of-type > .tiles dd");
    JsonNode model = card.at("/models/" + place(card.get("champion").asText()));
    assertRounded(model.at("/metrics/roc_auc"), shown.get(2), "ROC-AUC");
    assertRounded(card.at("/data/default_rate"), shown.get(4), "default rate");
    assertRounded(card.at("/data/rows"), shown.get(6), "rows");
    JsonNode rules = page.tableOf("rules").rows();
    String approved = rules.get(0).get(1).asText().replaceAll(" \\(.*", "");
    assertRounded(card.at("/decision_rules/approved_by_cut_off"), approved, "approved");
    String held = rules.get(1).get(1).asText().replaceAll(" \\(.*", "");
    assertRounded(card.at("/decision_rules/held"), held, "held");
  }

  private JsonNode evaluation() {
    return card.get("evaluation").get(place(card.get("champion").asText()));
  }

  private int place(String model) {
    for (int m = 0; m < card.get("models").size(); m++) {
      if (card.get("models").get(m).get("name").asText().equals(model)) {
        return m;
      }
    }
    throw new AssertionError("no model " + model);
  }

  private static void assertRounded(JsonNode figure, String shown, String of) {
    new ShownText(shown).assertIs(figure, of);
  }
}
