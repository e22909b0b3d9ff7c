package dev.tranche.browser;

import static dev.tranche.browser.ShownTable.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The report of models that errors have costs for, split by time: cut-offs, periods, trials. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PricedReportTest {
  private static final double FALSE_NEGATIVE = 10;
  private static final double FALSE_POSITIVE = 1.5;
  private static final String SPEC =
      """
      file: classification_data.csv
      id: user_id
      target: label
      time: application_date
      protected: [age]
      cut_offs: {costs: {false_negative: %s, false_positive: %s}}
      """;

  private OpenedPage page;
  private JsonNode card = MissingNode.getInstance();
  private JsonNode models = MissingNode.getInstance();

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    Chromium.orSkip();
    Path log = folder.resolve("log");
    String data = folder.resolve("data").toString();
    ServedConsole.run(
        log, "generate", "--drift", "both", "--rows", "3000", "--seed", "3", "--out", data);
    Path spec = folder.resolve("data").resolve("risk.yaml");
    Files.writeString(spec, SPEC.formatted(FALSE_NEGATIVE, FALSE_POSITIVE));
    Path out = folder.resolve("models");
    ServedConsole.run(
        log, "train", "risk", "--spec", spec.toString(), "--quiet", "--out", out.toString());
    page = OpenedPage.of(out.resolve("risk-report.html"), folder);
    card = OpenedPage.read(out.resolve("risk/model-card.json"));
    models = page.carried().at("/charts/risk/models");
  }

  @AfterAll
  void end() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void thePageCarriesTheCard() {
    assertEquals(card, page.carried().get("risk"));
  }

  @Test
  void everyCutOff() throws Exception {
    List<List<Object>> expected = new ArrayList<>();
    for (CutOffWorth worth : worthOf(models.get(champion()))) {
      expected.add(
          row(
              worth.cutOff(),
              worth.approved(),
              worth.approved() > 0 ? (Object) worth.bad() : "–",
              worth.declined(),
              worth.cost()));
    }
    page.table(heading()).assertIs(expected);
    JsonNode option = page.option("cut-off");
    for (int m = 0; m < models.size(); m++) {
      JsonNode dots = option.at("/series/" + m + "/data");
      List<CutOffWorth> drawn =
          worthOf(models.get(m)).stream().filter(it -> it.approved() > 0).toList();
      assertEquals(drawn.size(), dots.size());
      for (int d = 0; d < dots.size(); d++) {
        assertEquals(drawn.get(d).approved(), dots.at("/" + d + "/0").asDouble(), 1e-12);
        assertEquals(drawn.get(d).bad(), dots.at("/" + d + "/1").asDouble(), 1e-12);
      }
    }
    JsonNode costs = option.at("/series/" + models.size() + "/data");
    List<CutOffWorth> own = worthOf(models.get(champion()));
    assertEquals(own.size(), costs.size());
    for (int d = 0; d < costs.size(); d++) {
      assertEquals(own.get(d).approved(), costs.at("/" + d + "/0").asDouble(), 1e-12);
      assertEquals(own.get(d).cost(), costs.at("/" + d + "/1").asDouble(), 1e-12);
    }
  }

  @Test
  void theSliderTellsTheCutOffItStandsAt() throws Exception {
    List<CutOffWorth> own = worthOf(models.get(champion()));
    double served = card.at("/models/" + champion() + "/cut_off").asDouble();
    double least = own.stream().mapToDouble(it -> Math.abs(it.cutOff() - served)).min().orElse(1);
    int first = page.tab().value("Number(document.querySelector('input.slider').value)").asInt();
    assertEquals(least, Math.abs(own.get(first).cutOff() - served), 1e-12);
    for (int place : new int[] {first, 1, 37, own.size() - 1}) {
      page.tab()
          .value(
              "{const slider = document.querySelector('input.slider'); slider.value = '%d'; slider.dispatchEvent(new Event('input'));}"
                  .formatted(place));
      CutOffWorth worth = own.get(place);
      List<String> tiles = page.texts("input.slider + div dd:not(.note)");
      List<Double> expected =
          List.of(worth.cutOff(), worth.approved(), worth.bad(), worth.declined(), worth.cost());
      assertEquals(expected.size(), tiles.size());
      for (int t = 0; t < tiles.size(); t++) {
        new ShownText(tiles.get(t)).assertIs(expected.get(t), "tile " + t + " at " + place);
      }
      JsonNode mark = page.option("cut-off").at("/series/" + champion() + "/markLine/data/0/xAxis");
      assertEquals(worth.approved(), mark.asDouble(), 1e-12);
    }
  }

  @Test
  void whatErrorsCost() throws Exception {
    ShownText how = new ShownText(page.sentence(OpenedPage.RISK, heading()));
    how.figure("cost: ([\\d.]+) per good").assertIs(FALSE_POSITIVE, "false positive");
    how.figure("declined, ([\\d.]+) per bad").assertIs(FALSE_NEGATIVE, "false negative");
    CutOffWorth cheapest =
        worthOf(models.get(champion())).stream()
            .min((a, b) -> Double.compare(a.cost(), b.cost()))
            .orElseThrow();
    how.figure("where ([\\d.]+ %) are approved").assertIs(cheapest.approved(), "cheapest");
    ShownTable decisions = page.tableOf("decisions");
    double sum = 0;
    for (int d = 0; d < card.get("decisions").size(); d++) {
      JsonNode decided = card.at("/decisions/" + d);
      decisions.cell(d, 5).assertIs(decided.get("cost"), "cost");
      sum += decided.path("cost").asDouble();
    }
    assertTrue(sum > 0, "nothing costs anything");
    decisions.cell(decisions.size() - 1, 5).assertIs(sum, "all costs");
  }

  @Test
  void whatToWatch() throws Exception {
    ShownText watched = new ShownText(String.join("\n", page.texts(".watch li")));
    JsonNode evaluation = card.at("/evaluation/" + champion());
    JsonNode confusion = evaluation.get("confusion");
    double bad = confusion.get("true_positives").asDouble();
    bad += confusion.get("false_negatives").asDouble();
    watched.figure("Only (\\d+) customers of the test part").assertIs(bad, "defaults");
    double moved = 0;
    for (JsonNode period : card.at("/over_time/periods")) {
      JsonNode stability = period.at("/held_out/score_stability");
      double high = stability.path("by_chance_high_95").asDouble();
      moved += stability.path("index").asDouble() > high ? 1 : 0;
    }
    watched.figure("In (\\d+) periods scores moved").assertIs(moved, "periods");
    JsonNode rules = card.get("decision_rules");
    double held = rules.get("held").asDouble() / rules.get("approved_by_cut_off").asDouble();
    watched.figure("([\\d.]+ %) of the approvals are").assertIs(held, "held");
    for (JsonNode group : evaluation.at("/slices_by_protected_attribute/0/groups")) {
      String start = "Of age " + group.get("group").asText() + " are approved ";
      boolean few = group.get("impact_ratio").asDouble() < 0.8 && !group.get("small").asBoolean();
      assertEquals(few, watched.text().contains(start), start);
      if (few) {
        watched.figure(start + "([\\d.]+) times").assertIs(group.get("impact_ratio"), start);
      }
    }
  }

  @Test
  void everyPeriod() throws Exception {
    JsonNode periods = card.at("/over_time/periods");
    JsonNode option = page.option("over-time");
    List<List<Object>> expected = new ArrayList<>();
    int rated = 0;
    for (int p = 0; p < periods.size(); p++) {
      JsonNode period = periods.get(p);
      JsonNode held = period.path("held_out");
      expected.add(
          row(
              period.get("name").asText(),
              period.get("part").asText(),
              period.get("rows"),
              period.get("default_rate"),
              held.path("rows").asDouble(),
              held.path("default_rate"),
              held.path("mean_probability")));
      assertDrawn(period.get("default_rate"), option.at("/series/0/data/" + p));
      assertDrawn(held.path("mean_probability"), option.at("/series/1/data/" + p));
      assertDrawn(held.path("roc_auc"), option.at("/series/2/data/" + p));
      rated += held.path("roc_auc").isNumber() ? 1 : 0;
    }
    assertTrue(rated > 2, "periods with a ROC-AUC: " + rated);
    ShownTable shown = page.tableOf("over-time");
    shown.first(7).assertIs(expected);
    for (int p = 0; p < periods.size(); p++) {
      JsonNode held = periods.get(p).path("held_out");
      if (held.path("roc_auc").isNumber()) {
        String[] cell = shown.text(p, 7).split("[|–]", -1);
        new ShownText(cell[0]).assertIs(held.get("roc_auc"), "ROC-AUC");
        new ShownText(cell[1]).assertIs(held.at("/roc_auc_interval/low"), "low");
        new ShownText(cell[2]).assertIs(held.at("/roc_auc_interval/high"), "high");
      }
      if (held.has("score_stability")) {
        JsonNode stability = held.get("score_stability");
        ShownText cell = new ShownText(shown.text(p, 8));
        cell.figure("^(?:moved )?([\\d.]+)\\|").assertIs(stability.get("index"), "index");
        cell.figure("chance ([\\d.]+), ").assertIs(stability.get("by_chance"), "by chance");
        double high = stability.get("by_chance_high_95").asDouble();
        cell.figure(", ([\\d.]+)$").assertIs(high, "high");
        assertEquals(stability.get("index").asDouble() > high, cell.text().startsWith("moved"));
      }
    }
  }

  @Test
  void whatWasTried() throws Exception {
    List<List<Object>> settings = new ArrayList<>();
    for (JsonNode trial : card.at("/selection/settings")) {
      String figures = tried(trial);
      settings.add(row(page.nameOf(trial.get("model")), trial.get("settings").asText(), figures));
    }
    assertTrue(settings.size() > 1, "no settings were tried");
    page.tableOf("settings").assertIs(settings);
    List<String> ways = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (JsonNode trial : card.at("/selection/balance")) {
      String name = page.nameOf(trial.get("model"));
      names.add(name);
      ways.add(name + ": " + (trial.has("roc_auc") ? tried(trial) : "not tried against others"));
    }
    List<String> shown = new ArrayList<>();
    ShownTable table = page.tableOf("balance");
    for (JsonNode cells : table.rows()) {
      for (int c = 1; c < cells.size(); c++) {
        if (!cells.get(c).asText().equals("–")) {
          shown.add(cells.get(0).asText() + ": " + cells.get(c).asText());
        }
      }
    }
    assertEquals(ways.stream().sorted().toList(), shown.stream().sorted().toList());
    assertEquals(names.stream().distinct().count(), table.size());
  }

  private static String tried(JsonNode trial) {
    return "%.4f ± %.4f"
        .formatted(trial.get("roc_auc").asDouble(), trial.get("standard_error").asDouble());
  }

  private static void assertDrawn(JsonNode figure, JsonNode drawn) {
    if (figure.isNumber()) {
      assertEquals(figure.asDouble(), drawn.asDouble());
    } else {
      assertEquals("-", drawn.asText());
    }
  }

  private static List<CutOffWorth> worthOf(JsonNode model) {
    return CutOffWorth.of(model.get("approvals"), FALSE_POSITIVE, FALSE_NEGATIVE);
  }

  private String heading() throws Exception {
    return "What a cut-off of " + page.nameOf(card.get("champion")) + " is worth";
  }

  private int champion() {
    for (int m = 0; m < models.size(); m++) {
      if (models.at("/" + m + "/model").equals(card.get("champion"))) {
        return m;
      }
    }
    throw new AssertionError("no champion");
  }
}
