package dev.tranche.browser;

import static dev.tranche.browser.ShownTable.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code tranche compare} shows what the files of both folders say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ComparedPageTest {
  private OpenedPage page;
  private final List<JsonNode> cards = new ArrayList<>();
  private final List<JsonNode> champions = new ArrayList<>();
  private final List<JsonNode> segments = new ArrayList<>();

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    Chromium.orSkip();
    Path log = folder.resolve("log");
    String data = folder.resolve("data").toString();
    ServedConsole.run(log, "generate", "--rows", "3000", "--seed", "3", "--out", data);
    Path other = folder.resolve("other");
    ServedConsole.run(
        log,
        "train",
        "all",
        "--data",
        data + "/classification_data.csv",
        "--target",
        "label",
        "--id",
        "user_id",
        "--users",
        data + "/users_data.csv",
        "--effort",
        "quick",
        "--quiet",
        "--out",
        other.toString());
    Path written = folder.resolve("compare.html");
    List<Path> folders = List.of(ServedConsole.defaultModels(), other);
    ServedConsole.run(
        log,
        "compare",
        folders.get(0).toString(),
        folders.get(1).toString(),
        "--out",
        written.toString());
    for (Path models : folders) {
      JsonNode card = OpenedPage.read(models.resolve("risk/model-card.json"));
      cards.add(card);
      champions.add(model(card, card.get("champion").asText()));
      segments.add(OpenedPage.read(models.resolve("segments/manifest.json")));
    }
    page = OpenedPage.of(written, folder);
  }

  @AfterAll
  void end() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void whatTheyAre() throws Exception {
    ShownTable facts = page.tableOf("facts");
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (int r = 0; r < facts.size(); r++) {
      rows.put(facts.text(r, 0), r);
      boolean same = facts.text(r, 1).equals(facts.text(r, 2));
      assertEquals(same ? "same" : "differs", facts.text(r, 3));
    }
    for (int side = 0; side < 2; side++) {
      JsonNode card = cards.get(side);
      int column = side + 1;
      assertEquals(card.get("bundle").asText(), facts.text(rows.get("Bundle"), column));
      assertEquals(page.nameOf(card.get("champion")), facts.text(rows.get("Champion"), column));
      assertEquals(card.at("/data/file").asText(), facts.text(rows.get("File"), column));
      assertEquals(card.at("/provenance/seed").asText(), facts.text(rows.get("Seed"), column));
      assertFact(facts, rows.get("Rows"), column, card.at("/data/rows"));
      assertFact(facts, rows.get("Default rate"), column, card.at("/data/default_rate"));
      JsonNode tested = card.at("/data/split/test_rows");
      assertFact(facts, rows.get("Rows of the test set"), column, tested);
      facts.cell(rows.get("Features"), column).assertIs(card.get("features").size(), "features");
      assertFact(facts, rows.get("Cut-off"), column, champions.get(side).get("cut_off"));
    }
  }

  @Test
  void everyMetricAndItsDifference() throws Exception {
    ShownTable shown = page.tableOf("metrics");
    assertEquals(ReportFiguresTest.METRICS.size(), shown.size());
    for (int m = 0; m < shown.size(); m++) {
      String metric = ReportFiguresTest.METRICS.get(shown.text(m, 0));
      double[] figures = new double[2];
      for (int side = 0; side < 2; side++) {
        JsonNode model = champions.get(side);
        String[] cell = shown.text(m, side + 1).split("[|–]", -1);
        figures[side] = model.at("/metrics/" + metric).asDouble();
        new ShownText(cell[0]).assertIs(figures[side], metric);
        new ShownText(cell[1]).assertIs(model.at("/intervals/" + metric + "/low"), metric);
        new ShownText(cell[2]).assertIs(model.at("/intervals/" + metric + "/high"), metric);
      }
      shown.cell(m, 3).assertIs(figures[1] - figures[0], metric + " apart");
    }
  }

  @Test
  void everyModel() throws Exception {
    Set<String> names = new LinkedHashSet<>();
    cards.forEach(card -> card.get("models").forEach(it -> names.add(it.get("name").asText())));
    List<List<Object>> expected = new ArrayList<>();
    for (String name : names) {
      JsonNode[] areas = new JsonNode[2];
      for (int side = 0; side < 2; side++) {
        areas[side] = model(cards.get(side), name).at("/metrics/roc_auc");
        assertDrawn(areas[side], "models", side, expected.size());
      }
      String title = page.tab().value("familyName('" + name + "')").asText();
      expected.add(row(title, areas[0], areas[1]));
    }
    page.table("ROC-AUC of every model").assertIs(expected);
  }

  @Test
  void whatThePoliciesDecide() throws Exception {
    List<List<Object>> expected = new ArrayList<>();
    for (JsonNode decided : cards.get(0).get("decisions")) {
      JsonNode other =
          named(cards.get(1).get("decisions"), "decision", decided.get("decision").asText());
      expected.add(
          row(
              decided.get("decision").asText(),
              decided.get("share"),
              decided.get("default_rate"),
              other.path("share"),
              other.path("default_rate")));
    }
    page.tableOf("decisions").assertIs(expected);
    ShownTable policy = page.tableOf("policy");
    for (int r = 0; r < policy.size(); r++) {
      String path = "/policy/" + policy.text(r, 0).replace('.', '/');
      for (int side = 0; side < 2; side++) {
        JsonNode value = cards.get(side).at(path);
        if (value.isNumber()) {
          double shown = Double.parseDouble(policy.text(r, side + 1));
          assertEquals(value.asDouble(), shown, path);
        } else {
          assertEquals(value.asText("–"), policy.text(r, side + 1), path);
        }
      }
    }
    assertTrue(policy.size() >= 4, "members of the policies: " + policy.size());
  }

  @Test
  void whatTrainingSawOfEachFeature() throws Exception {
    assertFeatures(OpenedPage.RISK, cards);
    assertFeatures(OpenedPage.SEGMENTS, segments);
  }

  private void assertFeatures(String section, List<JsonNode> sides) throws Exception {
    ShownTable all = lastTable(section);
    Set<String> names = new LinkedHashSet<>();
    sides.forEach(it -> it.get("features").forEach(one -> names.add(one.get("name").asText())));
    assertEquals(names.size(), all.size());
    for (int r = 0; r < all.size(); r++) {
      for (int side = 0; side < 2; side++) {
        JsonNode feature = named(sides.get(side).get("features"), "name", all.text(r, 0));
        ShownText seen = new ShownText(all.text(r, side + 1));
        if (feature.isMissingNode()) {
          assertEquals("–", seen.text());
          continue;
        }
        seen.figure("; ([\\d.]+ %) missing$").assertIs(feature.get("missing_share"), "missing");
        if (feature.get("kind").asText().equals("numeric")) {
          seen.figure("^(\\S+) to ").assertIs(feature.get("min"), seen.text());
          seen.figure(" to (\\S+), median").assertIs(feature.get("max"), seen.text());
          seen.figure("median (\\S+); ").assertIs(feature.get("median"), seen.text());
        } else {
          List<String> categories = new ArrayList<>();
          feature.get("categories").forEach(it -> categories.add(it.asText()));
          assertTrue(seen.text().startsWith(String.join(", ", categories) + "; "), seen.text());
        }
      }
    }
  }

  /** Of all features; where some differ, these have a table of their own before it. */
  private ShownTable lastTable(String section) throws Exception {
    int tables =
        page.tab()
            .value(
                "document.querySelectorAll('%s [data-table=features] table').length"
                    .formatted(section))
            .asInt();
    return page.table(section, "Features", tables - 1);
  }

  @Test
  void whatTheChampionsGoBy() throws Exception {
    ShownTable shown = page.table("What the champions go by");
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode card : cards) {
      card.at("/explanation/importance").forEach(it -> names.add(it.get("feature").asText()));
    }
    assertEquals(names.size(), shown.size());
    for (int r = 0; r < shown.size(); r++) {
      for (int side = 0; side < 2; side++) {
        JsonNode importance = cards.get(side).at("/explanation/importance");
        JsonNode share = named(importance, "feature", shown.text(r, 0)).path("share");
        shown.cell(r, side + 1).assertIs(share, shown.text(r, 0));
        if (r < 15) {
          assertDrawn(share, "importance", side, r);
        }
      }
    }
  }

  @Test
  void theSegments() throws Exception {
    ShownTable facts = page.tableOf("segment-facts");
    List<Map<String, Double>> shares = new ArrayList<>();
    for (int side = 0; side < 2; side++) {
      JsonNode manifest = segments.get(side);
      double customers = 0;
      for (JsonNode segment : manifest.get("segments")) {
        customers += segment.get("size").asDouble();
      }
      Map<String, Double> of = new LinkedHashMap<>();
      for (JsonNode segment : manifest.get("segments")) {
        String name = segment.get("name").asText().replace('_', ' ');
        of.put(name, segment.get("size").asDouble() / customers);
      }
      shares.add(of);
      assertEquals(manifest.get("version").asText(), facts.text(0, side + 1));
      facts.cell(1, side + 1).assertIs(manifest.get("segments").size(), "segments");
      facts.cell(2, side + 1).assertIs(customers, "customers");
      JsonNode silhouette = manifest.at("/models/0/metrics/silhouette");
      facts.cell(4, side + 1).assertIs(silhouette, "silhouette");
    }
    Set<String> names = new LinkedHashSet<>(shares.get(0).keySet());
    names.addAll(shares.get(1).keySet());
    List<List<Object>> expected = new ArrayList<>();
    for (String name : names) {
      Object first = shares.get(0).containsKey(name) ? (Object) shares.get(0).get(name) : "–";
      Object second = shares.get(1).containsKey(name) ? (Object) shares.get(1).get(name) : "–";
      expected.add(row(name, first, second));
    }
    page.table("Segments").assertIs(expected);
  }

  private void assertDrawn(JsonNode figure, String chart, int side, int bar) throws Exception {
    JsonNode drawn = page.option(chart).at("/series/" + side + "/data/" + bar);
    if (figure.isNumber()) {
      assertEquals(figure.asDouble(), drawn.asDouble(), chart + " " + bar);
    } else {
      assertEquals("-", drawn.asText(), chart + " " + bar);
    }
  }

  private static void assertFact(ShownTable facts, int row, int column, JsonNode figure) {
    facts.cell(row, column).assertIs(figure, facts.text(row, 0));
  }

  private static JsonNode model(JsonNode card, String name) {
    return named(card.get("models"), "name", name);
  }

  /** The one of this name, as it is written or as people read it. */
  private static JsonNode named(JsonNode list, String member, String name) {
    for (JsonNode one : list) {
      String own = one.get(member).asText();
      if (own.equals(name) || own.replace('_', ' ').equals(name)) {
        return one;
      }
    }
    return MissingNode.getInstance();
  }
}
