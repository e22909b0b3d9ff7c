package dev.tranche.browser;

import static dev.tranche.browser.ShownTable.row;
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

/** The curves of the report, and the tables beside them, are those of the data it carries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportCurvesTest {
  private OpenedPage page;
  private JsonNode models = MissingNode.getInstance();
  private JsonNode champion = MissingNode.getInstance();
  private final List<String> names = new ArrayList<>();

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    page = OpenedPage.ofDefaultReport(folder);
    models = page.carried().at("/charts/risk/models");
    for (JsonNode model : models) {
      names.add(page.nameOf(model.get("model")));
      if (model.get("model").equals(page.carried().at("/risk/champion"))) {
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
  void rocCurves() throws Exception {
    List<List<Object>> expected = new ArrayList<>();
    for (int m = 0; m < models.size(); m++) {
      JsonNode roc = models.get(m).get("roc");
      JsonNode metric = page.carried().at("/risk/models/" + m + "/metrics/roc_auc");
      assertEquals(metric.asDouble(), roc.get("area").asDouble(), 1e-12);
      JsonNode flagged = roc.get("false_positive_rate");
      JsonNode found = roc.get("true_positive_rate");
      assertDots(flagged, found, page.option("roc").at("/series/" + m + "/data"));
      assertLegend("roc", names.get(m), roc.get("area"));
      expected.add(
          row(
              names.get(m),
              roc.get("area"),
              crossing(flagged, found, 0.05),
              crossing(flagged, found, 0.1),
              crossing(flagged, found, 0.2),
              crossing(flagged, found, 0.5)));
    }
    page.table("ROC curves").assertIs(expected);
  }

  @Test
  void precisionRecallCurves() throws Exception {
    for (int m = 0; m < models.size(); m++) {
      JsonNode curve = models.get(m).get("precision_recall");
      JsonNode metric = page.carried().at("/risk/models/" + m + "/metrics/average_precision");
      assertEquals(metric.asDouble(), curve.get("average_precision").asDouble(), 1e-12);
      JsonNode dots = page.option("precision-recall").at("/series/" + m + "/data");
      assertDots(curve.get("recall"), curve.get("precision"), dots);
      assertLegend("precision-recall", names.get(m), curve.get("average_precision"));
    }
  }

  @Test
  void gains() throws Exception {
    JsonNode gains = champion.get("gains");
    double rows = page.carried().at("/risk/data/split/test_rows").asDouble();
    JsonNode dots = page.option("gains").at("/series/0/data");
    assertEquals(gains.size() + 1, dots.size());
    assertDot(0, 0, dots.get(0));
    List<List<Object>> expected = new ArrayList<>();
    double seen = 0;
    for (int tenth = 0; tenth < gains.size(); tenth++) {
      JsonNode gain = gains.get(tenth);
      seen += gain.get("rows").asDouble();
      assertDot(seen / rows, gain.get("capture").asDouble(), dots.get(tenth + 1));
      expected.add(
          row(
              Integer.toString(tenth + 1),
              gain.get("rows"),
              gain.get("defaults"),
              gain.get("defaults").asDouble() / gain.get("rows").asDouble(),
              gain.get("lowest_probability"),
              gain.get("capture"),
              gain.get("lift"),
              gain.get("kolmogorov_smirnov")));
    }
    assertEquals(rows, seen);
    page.table("Gains of " + page.nameOf(champion.get("model"))).assertIs(expected);
  }

  @Test
  void points() throws Exception {
    JsonNode option = page.option("points");
    JsonNode bins = champion.at("/points/bins");
    for (int b = 0; b < bins.size(); b++) {
      JsonNode bin = bins.get(b);
      assertEquals(bin.get("lowest_points").asText(), option.at("/xAxis/0/data/" + b).asText());
      assertEquals(bin.get("good"), option.at("/series/0/data/" + b));
      assertEquals(bin.get("bad"), option.at("/series/1/data/" + b));
    }
    assertEquals(bins.size(), option.at("/series/0/data").size());
    double all = page.carried().at("/risk/data/split/test_rows").asDouble();
    List<List<Object>> expected = new ArrayList<>();
    for (JsonNode band : champion.at("/points/bands")) {
      double bad = band.get("bad").asDouble();
      double of = bad + band.get("good").asDouble();
      Object share = of > 0 ? (Object) (bad / of) : "–";
      expected.add(row(band.get("name").asText(), band.get("lowest_points"), of, of / all, share));
    }
    page.table("Scorecard points by " + page.nameOf(champion.get("model"))).assertIs(expected);
  }

  @Test
  void swapSets() throws Exception {
    JsonNode comparison = page.carried().at("/risk/comparison");
    String own = page.nameOf(champion.get("model"));
    String other = page.nameOf(comparison.get("model"));
    String heading = "If " + other + " decided instead of " + own;
    JsonNode now = comparison.get("swap_set");
    page.table(heading)
        .assertIs(
            List.of(
                swapped("By both", now.get("both")),
                swapped("By " + own + " alone", now.get("champion_only")),
                swapped("By " + other + " alone", now.get("other_only")),
                swapped("By neither", now.get("neither"))));
    ShownText how = new ShownText(page.sentence(OpenedPage.RISK, heading));
    how.figure("customers is ([\\d.−]+);").assertIs(comparison.get("rank_correlation"), "rho");
    how.figure("approves ([\\d.]+ %)").assertIs(comparison.get("approval_rate"), "approved");
    JsonNode swaps = page.carried().at("/charts/risk/approval/swaps");
    JsonNode option = page.option("swaps");
    assertEquals(swaps.size(), option.at("/series/0/data").size());
    for (int s = 0; s < swaps.size(); s++) {
      JsonNode swap = swaps.get(s);
      double approved = customers(swap, "both") + customers(swap, "champion_only");
      double all = approved + customers(swap, "other_only") + customers(swap, "neither");
      new ShownText(option.at("/xAxis/0/data/" + s).asText()).assertIs(approved / all, "share");
      assertBar(swap.get("champion_only"), option.at("/series/0/data/" + s));
      assertBar(swap.get("other_only"), option.at("/series/1/data/" + s));
    }
  }

  private static double customers(JsonNode swap, String part) {
    return swap.at("/" + part + "/customers").asDouble();
  }

  private static List<Object> swapped(String name, JsonNode count) {
    return row(
        name,
        count.get("customers"),
        count.get("defaults").asDouble() / count.get("customers").asDouble());
  }

  private static void assertBar(JsonNode count, JsonNode drawn) {
    double of = count.get("customers").asDouble();
    if (of > 0) {
      assertEquals(count.get("defaults").asDouble() / of, drawn.asDouble(), 1e-12);
    } else {
      assertEquals("-", drawn.asText());
    }
  }

  /** Where a curve crosses a place on its first axis, by a straight line between its points. */
  private static double crossing(JsonNode x, JsonNode y, double place) {
    int left = 0;
    while (x.get(left + 1).asDouble() < place) {
      left++;
    }
    double run = x.get(left + 1).asDouble() - x.get(left).asDouble();
    double rise = y.get(left + 1).asDouble() - y.get(left).asDouble();
    return y.get(left).asDouble() + rise * (place - x.get(left).asDouble()) / run;
  }

  private void assertLegend(String chart, String model, JsonNode figure) throws Exception {
    List<String> legend =
        page.drawn(chart).stream().filter(text -> text.startsWith(model + "  ")).toList();
    assertEquals(1, legend.size(), "legend of " + chart + ": " + page.drawn(chart));
    String shown = legend.get(0).substring(model.length() + 2).replace("  ★", "");
    new ShownText(shown).assertIs(figure, model + " in " + chart);
    assertTrue(shown.length() >= 4, "a figure of two digits says little: " + shown);
  }

  private static void assertDots(JsonNode x, JsonNode y, JsonNode dots) {
    assertEquals(x.size(), dots.size());
    for (int d = 0; d < dots.size(); d++) {
      assertDot(x.get(d).asDouble(), y.get(d).asDouble(), dots.get(d));
    }
  }

  private static void assertDot(double x, double y, JsonNode dot) {
    assertEquals(x, dot.get(0).asDouble(), 1e-12);
    assertEquals(y, dot.get(1).asDouble(), 1e-12);
  }
}
