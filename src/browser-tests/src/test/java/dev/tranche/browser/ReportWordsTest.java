package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Figures in the report's sentences and tiles are those of the data it carries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportWordsTest {
  /** What the tests of the report compare with its data; a further part wants its own. */
  private static final String PARTS =
      """
      What to watch
      What the policy decides
      How the models did
      ROC curves
      Outcomes in the file
      Confusion matrices
      Calibration
      Gains of CHAMPION
      Scorecard points by CHAMPION
      What the policy's rules cost
      Fairness by age
      What a cut-off of CHAMPION is worth
      Precision and recall
      If OTHER decided instead of CHAMPION
      What CHAMPION goes by
      How the features count
      What those not approved are told
      Five customers worked through
      What to do about the rare class
      Which settings were tried
      How the champion was chosen
      Missing and infinite values
      Correlation of the numeric features
      Association of the categorical features
      How the values are spread
      Where these figures come from
      How to make it again
      What to watch
      The segments
      Segment sizes
      Default rate per segment
      Portraits
      Customers on the principal plane
      How many segments
      Other ways to segment
      What makes each segment
      Missing and infinite values
      How the values are spread
      Where these figures come from
      How to make it again
      """;

  private OpenedPage page;
  private JsonNode card = MissingNode.getInstance();
  private JsonNode champion = MissingNode.getInstance();

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    page = OpenedPage.ofDefaultReport(folder);
    card = page.carried().get("risk");
    for (JsonNode model : card.get("models")) {
      if (model.get("name").equals(card.get("champion"))) {
        champion = model;
      }
    }
  }

  @AfterAll
  void end() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void thePageCarriesTheCard() throws Exception {
    Path file = ServedConsole.defaultModels().resolve("risk/model-card.json");
    assertEquals(OpenedPage.read(file), card);
  }

  @Test
  void noPartIsWithoutATestOfItsFigures() throws Exception {
    String champions = page.nameOf(card.get("champion"));
    String others = page.nameOf(card.at("/comparison/model"));
    List<String> parts = new ArrayList<>();
    for (String part : page.texts("#page h3")) {
      parts.add(
          part.replace("If " + others + " decided", "If OTHER decided")
              .replace(champions, "CHAMPION"));
    }
    // Of models trained in place of others alone; ReportSegmentsTest trains twice for it.
    parts.remove("What became of the previous segments");
    assertEquals(PARTS.lines().toList(), parts);
  }

  @Test
  void theLeads() throws Exception {
    ShownText risk = new ShownText(page.texts(OpenedPage.RISK + " > .lead").get(0));
    risk.figure("Trained on ([\\d,]+) of").assertIs(card.at("/data/split/fitted_rows"), "fitted");
    risk.figure(" of ([\\d,]+) rows of").assertIs(card.at("/data/rows"), "rows");
    risk.figure("on ([\\d,]+) rows that none").assertIs(card.at("/data/split/test_rows"), "test");
    assertTrue(risk.text().contains(page.nameOf(card.get("champion")) + " will serve"));
    risk.figure("risk ([\\d.]+ %) of the time").assertIs(metric("roc_auc"), "ROC-AUC");
    ShownText all = new ShownText(page.texts(OpenedPage.SEGMENTS + " > .lead").get(0));
    JsonNode run = page.carried().get("segments");
    double customers = 0;
    JsonNode largest = run.at("/segments/0");
    for (JsonNode segment : run.get("segments")) {
      customers += segment.get("customers").asDouble();
      largest =
          segment.get("customers").asInt() > largest.get("customers").asInt() ? segment : largest;
    }
    all.figure("^([\\d,]+) customers").assertIs(customers, "customers");
    all.figure("into (\\d+) segments").assertIs(run.get("segments").size(), "segments");
    all.figure("by (\\d+) features").assertIs(run.get("features").size(), "features");
    all.figure("holds ([\\d.]+ %)").assertIs(largest.get("share"), "share of the largest");
    assertTrue(all.text().contains(largest.get("name").asText().replace('_', ' ')), all.text());
  }

  @Test
  void theTiles() throws Exception {
    List<String> tiles = page.texts(OpenedPage.RISK + " > .tiles dd");
    assertEquals(page.nameOf(card.get("champion")), tiles.get(0));
    assertEquals("of %d models".formatted(card.get("models").size()), tiles.get(1));
    double rows = card.at("/data/rows").asDouble();
    double bad = card.at("/data/default_rate").asDouble() * rows;
    new ShownText(tiles.get(5)).figure("^([\\d,]+) rows with").assertIs(bad, "bad outcomes");
    ShownText features = new ShownText(tiles.get(7));
    features.figure("^(\\d+) features").assertIs(card.get("features").size(), "features");
  }

  @Test
  void whatThePolicysRulesCost() throws Exception {
    JsonNode rules = card.get("decision_rules");
    double customers = rules.get("customers").asDouble();
    List<JsonNode> counts =
        new ArrayList<>(List.of(rules.get("approved_by_cut_off"), rules.get("held")));
    rules.get("referred").forEach(counts::add);
    counts.add(rules.get("not_scorable"));
    ShownTable shown = page.tableOf("rules");
    assertEquals(counts.size(), shown.size());
    for (int r = 0; r < counts.size(); r++) {
      assertShare(counts.get(r), customers, shown.text(r, 1));
    }
    JsonNode strictness = rules.get("strictness");
    JsonNode dots = page.option("strictness").at("/series/0/data");
    ShownTable table = page.table(OpenedPage.RISK, "What the policy's rules cost", 1);
    assertEquals(strictness.size(), table.size());
    assertEquals(strictness.size(), dots.size());
    for (int s = 0; s < strictness.size(); s++) {
      JsonNode step = strictness.get(s);
      ShownText within = new ShownText(table.text(s, 0));
      within.figure("^([\\d.]+ %) of the training").assertIs(step.get("within"), "within");
      assertShare(step.get("referred"), customers, table.text(s, 1));
      assertEquals(step.get("within").asDouble(), dots.at("/" + s + "/0").asDouble());
      double share = step.get("referred").asDouble() / customers;
      assertEquals(share, dots.at("/" + s + "/1").asDouble(), 1e-12);
    }
  }

  @Test
  void whatThePolicyDecides() throws Exception {
    ShownText how = new ShownText(page.sentence(OpenedPage.RISK, "What the policy decides"));
    how.figure("probability of ([\\d.]+) on").assertIs(card.at("/policy/decline_from"), "decline");
  }

  @Test
  void whomTheExplanationIsOf() throws Exception {
    String heading = "What " + page.nameOf(card.get("champion")) + " goes by";
    ShownText goes = new ShownText(page.sentence(OpenedPage.RISK, heading));
    goes.figure("over ([\\d,]+) rows").assertIs(card.at("/explanation/rows"), "rows");
    ShownText told =
        new ShownText(page.sentence(OpenedPage.RISK, "What those not approved are told"));
    JsonNode customers = card.at("/explanation/reasons/customers");
    told.figure("of ([\\d,]+) customers of the test").assertIs(customers, "customers");
    ShownText tried =
        new ShownText(page.sentence(OpenedPage.RISK, "What to do about the rare class"));
    tried.figure(" in (\\d+)-fold").assertIs(card.at("/selection/folds"), "folds");
    tried.figure(" on ([\\d,]+) rows").assertIs(card.at("/selection/rows"), "rows");
    ShownText chosen = new ShownText(page.sentence(OpenedPage.RISK, "How the champion was chosen"));
    chosen.figure(" on (\\d+)-fold").assertIs(card.at("/selection/champion/folds"), "folds");
  }

  @Test
  void whatToWatch() throws Exception {
    int warnings = page.carried().at("/segments/data/warnings").size();
    String said = page.texts(OpenedPage.SEGMENTS + " .watch li").get(0);
    new ShownText(said).figure("gives (\\d+) warning").assertIs(warnings, "warnings");
  }

  @Test
  void howToMakeItAgain() throws Exception {
    for (String task : List.of("risk", "segments")) {
      String section = task.equals("risk") ? OpenedPage.RISK : OpenedPage.SEGMENTS;
      JsonNode provenance = page.carried().get(task).get("provenance");
      String how = page.sentence(section, "How to make it again");
      assertTrue(how.contains("SHA-256 " + provenance.get("data_sha256").asText() + ")"), how);
      provenance
          .get("versions")
          .properties()
          .forEach(it -> assertTrue(how.contains(it.getKey() + " " + it.getValue().asText()), how));
    }
  }

  private JsonNode metric(String name) {
    return champion.at("/metrics/" + name);
  }

  /** A count and, in brackets, which share of the customers it is. */
  private static void assertShare(JsonNode count, double customers, String shown) {
    ShownText text = new ShownText(shown);
    text.figure("^([\\d,]+) \\(").assertIs(count, shown);
    text.figure("\\(([\\d.]+ %)\\)$").assertIs(count.asDouble() / customers, shown);
  }
}
