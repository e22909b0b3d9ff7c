package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The report's charts, and the tables behind them, show what the JSON beside it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportCardsTest {
  private JsonNode card = MissingNode.getInstance();
  private JsonNode segments = MissingNode.getInstance();
  private OpenedPage page;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    page = OpenedPage.ofDefaultReport(folder);
    Path models = ServedConsole.defaultModels();
    card = OpenedPage.read(models.resolve("risk/model-card.json"));
    segments = OpenedPage.read(models.resolve("segments/manifest.json")).get("segments");
  }

  @AfterAll
  void end() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void confusionMatrices() throws Exception {
    JsonNode rows = rows("Confusion matrices");
    assertEquals(card.get("models").size(), rows.size());
    for (int m = 0; m < rows.size(); m++) {
      JsonNode confusion = card.at("/evaluation/" + m + "/confusion");
      shown(rows.get(m), 1).assertIs(card.at("/models/" + m + "/cut_off"), "cut-off");
      int column = 2;
      for (String actual : List.of("true_negatives", "false_positives")) {
        shown(rows.get(m), column++).assertIs(confusion.get(actual), actual);
      }
      shown(rows.get(m), column++).assertIs(confusion.get("false_negatives"), "missed");
      shown(rows.get(m), column).assertIs(confusion.get("true_positives"), "found");
      List<String> drawn = page.drawn("confusion-" + m);
      for (String[] row :
          List.of(
              new String[] {"true_negatives", "false_positives"},
              new String[] {"false_negatives", "true_positives"})) {
        double all = confusion.get(row[0]).asDouble() + confusion.get(row[1]).asDouble();
        for (String cell : row) {
          double count = confusion.get(cell).asDouble();
          int at = drawn.indexOf("%,d".formatted((int) count));
          assertTrue(at >= 0, cell + ": " + drawn);
          assertTrue(drawn.contains("%.1f %%".formatted(100 * count / all)), cell + ": " + drawn);
        }
      }
    }
  }

  @Test
  void calibration() throws Exception {
    JsonNode rows = rows("Calibration");
    for (int m = 0; m < card.get("models").size(); m++) {
      JsonNode metrics = card.at("/models/" + m + "/metrics");
      JsonNode calibration = card.at("/evaluation/" + m + "/calibration");
      String after = "expected_calibration_error";
      shown(rows.get(m), 2).assertIs(metrics.get(after + "_uncalibrated"), "before");
      shown(rows.get(m), 3).assertIs(metrics.get(after), "after");
      shown(rows.get(m), 4).assertIs(calibration.get(after + "_by_chance"), "by chance");
      JsonNode option = page.option("calibration-" + m);
      assertDots(calibration.get("reliability"), option.at("/series/2/data"));
      JsonNode alone = page.carried().at("/charts/risk/models/" + m + "/uncalibrated");
      assertDots(alone, option.at("/series/1/data"));
      List<String> notes =
          page.texts("div:has(> [data-chart=calibration-%d]) h4 small".formatted(m));
      ShownText errors = new ShownText(notes.get(0));
      errors.figure("error ([\\d.]+) →").assertIs(metrics.get(after + "_uncalibrated"), "before");
      errors.figure("→ ([\\d.]+)$").assertIs(metrics.get(after), "after");
      ShownText chance = new ShownText(notes.get(1));
      chance.figure("chance ([\\d.]+)$").assertIs(calibration.get(after + "_by_chance"), "chance");
    }
  }

  private static void assertDots(JsonNode bins, JsonNode dots) {
    assertEquals(bins.size(), dots.size());
    for (int b = 0; b < bins.size(); b++) {
      assertEquals(bins.at("/" + b + "/predicted"), dots.at("/" + b + "/value/0"));
      assertEquals(bins.at("/" + b + "/observed"), dots.at("/" + b + "/value/1"));
      assertEquals(bins.at("/" + b + "/rows"), dots.at("/" + b + "/rows"));
    }
  }

  @Test
  void whatTheChampionGoesByAndTells() throws Exception {
    JsonNode importance = card.at("/explanation/importance");
    String champion = champion();
    JsonNode rows = rows("What " + champion + " goes by");
    JsonNode option = page.option("importance");
    JsonNode bars = option.at("/series/0/data");
    assertEquals(importance.size(), rows.size());
    for (int f = 0; f < rows.size(); f++) {
      JsonNode feature = importance.get(f);
      assertEquals(
          feature.get("feature").asText().replace('_', ' '), rows.at("/" + f + "/0").asText());
      shown(rows.get(f), 1).assertIs(feature.get("mean_absolute_contribution"), "contribution");
      shown(rows.get(f), 2).assertIs(feature.get("share"), "share");
      JsonNode other = ofOther(feature.get("feature"));
      shown(rows.get(f), 3).assertIs(other, "share in the other");
      if (f < bars.size()) {
        assertEquals(feature.get("share"), bars.get(f));
        assertEquals(other.asDouble(), option.at("/series/1/data/" + f).asDouble());
      }
    }
    JsonNode given = card.at("/explanation/reasons/given");
    JsonNode reasons = rows("What those not approved are told");
    assertEquals(given.size(), reasons.size());
    for (int r = 0; r < given.size(); r++) {
      assertEquals(given.at("/" + r + "/code"), reasons.at("/" + r + "/0"));
      shown(reasons.get(r), 2).assertIs(given.at("/" + r + "/customers"), "customers");
      double all = card.at("/explanation/reasons/customers").asDouble();
      double share = given.at("/" + r + "/customers").asDouble() / all;
      shown(reasons.get(r), 3).assertIs(share, "share");
      if (r < 15) {
        JsonNode bar = page.option("reasons").at("/series/0/data/" + r);
        assertEquals(share, bar.asDouble(), 1e-12);
      }
    }
  }

  private JsonNode ofOther(JsonNode feature) {
    for (JsonNode one : card.at("/comparison/importance")) {
      if (one.get("feature").equals(feature)) {
        return one.get("share");
      }
    }
    throw new AssertionError("no importance of " + feature);
  }

  @Test
  void howTheChampionWasChosen() throws Exception {
    JsonNode contenders = card.at("/selection/champion/contenders");
    JsonNode rows = rows("How the champion was chosen");
    assertEquals(contenders.size(), rows.size());
    for (int m = 0; m < rows.size(); m++) {
      JsonNode contender = contenders.get(m);
      shown(rows.get(m), 1).assertIs(contender.get("roc_auc"), "ROC-AUC");
      String error = "standard_error_of_difference_to_best";
      shown(rows.get(m), 2).assertIs(contender.get(error), error);
      String expected = contender.get("champion").asBoolean() ? "champion" : "";
      assertEquals(expected, rows.at("/" + m + "/3").asText());
    }
  }

  @Test
  void sizesOfTheSegments() throws Exception {
    List<JsonNode> largest = new ArrayList<>();
    segments.forEach(largest::add);
    double customers = largest.stream().mapToDouble(it -> it.get("size").asDouble()).sum();
    largest.sort(Comparator.comparingInt(it -> -it.get("size").asInt()));
    JsonNode rows = rows("The segments");
    List<String> drawn = page.drawn("sizes");
    for (int s = 0; s < largest.size(); s++) {
      JsonNode segment = largest.get(s);
      assertEquals(name(segment), rows.at("/" + s + "/0").asText());
      shown(rows.get(s), 1).assertIs(segment.get("size"), "size");
      shown(rows.get(s), 2).assertIs(segment.get("size").asDouble() / customers, "share");
      assertTrue(drawn.contains(rows.at("/" + s + "/1").asText()), "bar: " + drawn);
    }
    List<String> portraits = page.texts(".portrait p");
    for (int s = 0; s < segments.size(); s++) {
      assertEquals(segments.at("/" + s + "/portrait/who").asText(), portraits.get(s));
    }
  }

  @Test
  void meansOfTheSegments() throws Exception {
    JsonNode rows = rows("What makes each segment");
    JsonNode cells = page.option("means").at("/series/0/data");
    List<String> drawn = page.drawn("means");
    JsonNode scales =
        OpenedPage.read(ServedConsole.defaultModels().resolve("segments/manifest.json"))
            .get("scales");
    assertEquals(scales.size(), rows.size());
    assertEquals(scales.size() * segments.size(), cells.size());
    for (JsonNode cell : cells) {
      JsonNode segment = segments.get(cell.at("/value/0").asInt());
      JsonNode row = rows.get(cell.at("/value/1").asInt());
      JsonNode scale = scaleOf(scales, row.get(0).asText());
      double mean = segment.get("centroid").get(scale.get("feature").asText()).asDouble();
      shown(row, cell.at("/value/0").asInt() + 1).assertIs(mean, name(segment) + ": " + scale);
      double apart =
          (mean - scale.get("mean").asDouble()) / scale.get("standard_deviation").asDouble();
      assertEquals(apart, cell.at("/value/2").asDouble(), 1e-4, name(segment) + ": " + scale);
      // As the browser rounds what it draws: the colour and the words say the same.
      String label = "%s%.2f".formatted(apart > 0 ? "+" : "", apart).replace('-', '−');
      assertTrue(drawn.contains(label), label + " is not drawn: " + drawn);
    }
  }

  private static JsonNode scaleOf(JsonNode scales, String shown) {
    for (JsonNode scale : scales) {
      if (scale.get("feature").asText().replace('_', ' ').equals(shown)) {
        return scale;
      }
    }
    throw new AssertionError("no feature " + shown);
  }

  private static String name(JsonNode segment) {
    return segment.get("name").asText().replace('_', ' ');
  }

  private String champion() throws Exception {
    return page.nameOf(card.get("champion"));
  }

  /** The cells of the table in a card, a row each. */
  private JsonNode rows(String title) throws Exception {
    return page.table(title).rows();
  }

  private static ShownText shown(JsonNode row, int column) {
    return new ShownText(row.get(column).asText());
  }
}
