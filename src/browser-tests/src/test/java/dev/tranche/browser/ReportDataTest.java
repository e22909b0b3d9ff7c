package dev.tranche.browser;

import static dev.tranche.browser.ShownTable.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the report shows of the files themselves is what its data says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportDataTest {
  private static final Map<String, String> SECTIONS =
      Map.of("risk", OpenedPage.RISK, "segments", OpenedPage.SEGMENTS);

  private OpenedPage page;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    page = OpenedPage.ofDefaultReport(folder);
  }

  @AfterAll
  void end() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void outcomes() throws Exception {
    JsonNode labels = page.carried().at("/charts/risk/labels");
    double rows = page.carried().at("/risk/data/rows").asDouble();
    List<List<Object>> expected = new ArrayList<>();
    for (int l = 0; l < labels.size(); l++) {
      JsonNode label = labels.get(l);
      double share = label.get("count").asDouble() / rows;
      expected.add(row(label.get("category").asText(), label.get("count"), share));
      assertEquals(label.get("count"), page.option("labels").at("/series/0/data/" + l + "/value"));
      String above = "%.1f %%".formatted(100 * share);
      assertTrue(page.drawn("labels").contains(above), above + ": " + page.drawn("labels"));
    }
    page.table("Outcomes in the file").assertIs(expected);
  }

  @Test
  void missingAndInfiniteValues() throws Exception {
    for (String task : SECTIONS.keySet()) {
      JsonNode data = page.carried().at("/" + task + "/data");
      double rows = data.get("rows").asDouble();
      Map<String, JsonNode> columns = new HashMap<>();
      data.get("columns").forEach(column -> columns.put(plain(column), column));
      List<List<Object>> expected = new ArrayList<>();
      List<JsonNode> barred = new ArrayList<>();
      for (JsonNode shown : page.carried().at("/charts/" + task + "/columns")) {
        JsonNode column = columns.get(plain(shown));
        double missing = column.get("missing").asDouble();
        expected.add(
            row(
                plain(column),
                column.get("kind").asText(),
                column.get("missing"),
                missing / rows,
                column.get("infinite")));
        if (missing + column.get("infinite").asDouble() > 0) {
          barred.add(column);
        }
      }
      page.table(SECTIONS.get(task), "Missing and infinite values", 0).assertIs(expected);
      JsonNode option = page.option(task + "-missing");
      assertEquals(barred.size(), option.at("/series/0/data").size());
      barred.sort((a, b) -> Double.compare(unusable(b), unusable(a)));
      for (int b = 0; b < barred.size(); b++) {
        JsonNode column = barred.get(b);
        assertEquals(plain(column), option.at("/yAxis/0/data/" + b).asText());
        assertPercent(column.get("missing"), rows, option.at("/series/0/data/" + b));
        assertPercent(column.get("infinite"), rows, option.at("/series/1/data/" + b));
      }
    }
  }

  @Test
  void howTheValuesAreSpread() throws Exception {
    for (String task : SECTIONS.keySet()) {
      JsonNode columns = page.carried().at("/charts/" + task + "/columns");
      for (int c = 0; c < columns.size(); c++) {
        JsonNode column = columns.get(c);
        JsonNode option = page.option(task + "-distribution-" + c);
        ShownTable table = page.table(SECTIONS.get(task), "How the values are spread", c);
        boolean numeric = column.get("kind").asText().equals("numeric");
        JsonNode parts = column.get(numeric ? "counts" : "categories");
        assertEquals(parts.size(), table.size());
        for (int p = 0; p < parts.size(); p++) {
          JsonNode count = numeric ? parts.get(p) : parts.at("/" + p + "/count");
          table.cell(p, 1).assertIs(count, plain(column));
          if (p < option.at("/series/0/data").size()) {
            assertEquals(count, option.at("/series/0/data/" + p));
          }
          if (numeric) {
            String[] edges = table.text(p, 0).split(" … ", -1);
            new ShownText(edges[0]).assertIs(column.at("/edges/" + p), plain(column));
            new ShownText(edges[1]).assertIs(column.at("/edges/" + (p + 1)), plain(column));
          } else {
            assertEquals(parts.at("/" + p + "/category").asText(), table.text(p, 0));
          }
        }
      }
    }
  }

  @Test
  void correlationsAndAssociations() throws Exception {
    related("correlation", "Correlation of the numeric features");
    related("association", "Association of the categorical features");
  }

  private void related(String chart, String heading) throws Exception {
    JsonNode relation = page.carried().at("/charts/risk/" + chart);
    JsonNode cells = page.option(chart).at("/series/0/data");
    int features = relation.get("names").size();
    assertEquals(features * features, cells.size());
    List<String> drawn = page.drawn(chart);
    List<List<Object>> expected = new ArrayList<>();
    for (int r = 0; r < features; r++) {
      List<Object> line =
          new ArrayList<>(row(relation.at("/names/" + r).asText().replace('_', ' ')));
      for (int c = 0; c < features; c++) {
        JsonNode figure = relation.at("/matrix/" + r + "/" + c);
        JsonNode cell = cells.get(r * features + c);
        line.add(figure);
        assertEquals(c, cell.at("/value/0").asInt());
        assertEquals(r, cell.at("/value/1").asInt());
        assertEquals(figure.asDouble(), cell.at("/value/2").asDouble());
        String label = "%.2f".formatted(figure.asDouble()).replace('-', '−');
        assertTrue(drawn.contains(label), label + " is not drawn: " + drawn);
      }
      expected.add(line);
    }
    page.table(heading).assertIs(expected);
  }

  @Test
  void whereTheFiguresComeFrom() throws Exception {
    for (String task : SECTIONS.keySet()) {
      JsonNode run = page.carried().get(task);
      ShownTable facts = page.table(SECTIONS.get(task), "Where these figures come from", 0);
      assertEquals(run.at("/data/file").asText(), facts.text(0, 1));
      facts.cell(1, 1).assertIs(run.at("/data/rows"), "rows");
      facts.cell(2, 1).assertIs(run.get("features").size(), "features");
      assertEquals(run.at("/provenance/seed").asText(), facts.text(3, 1));
      List<String> warnings = new ArrayList<>();
      for (int r = 0; r < facts.size(); r++) {
        if (facts.text(r, 0).equals("Warning")) {
          warnings.add(facts.text(r, 1));
        }
      }
      List<String> told = new ArrayList<>();
      run.at("/data/warnings").forEach(warning -> told.add(warning.asText()));
      assertEquals(told, warnings);
    }
    JsonNode split = page.carried().at("/risk/data/split");
    ShownTable facts = page.table("Where these figures come from");
    ShownText parts = new ShownText(facts.text(4, 1));
    parts.figure("^([\\d,]+) to train").assertIs(split.get("train_rows"), "train");
    parts.figure(" ([\\d,]+) to test").assertIs(split.get("test_rows"), "test");
    double bad = split.get("fitted_defaults").asDouble();
    double good = split.get("fitted_rows").asDouble() - bad;
    ShownText balance = new ShownText(facts.text(6, 1));
    balance.figure("minority ([\\d,]+) →").assertIs(Math.min(bad, good), "minority");
    double after = Math.min(bad, good) + split.get("synthetic_train_rows").asDouble();
    balance.figure("→ ([\\d,]+),").assertIs(after, "minority");
    balance.figure("majority ([\\d,]+)$").assertIs(Math.max(bad, good), "majority");
  }

  private static void assertPercent(JsonNode count, double rows, JsonNode drawn) {
    assertEquals(100 * count.asDouble() / rows, drawn.asDouble(), 1e-9);
  }

  private static double unusable(JsonNode column) {
    return column.get("missing").asDouble() + column.get("infinite").asDouble();
  }

  private static String plain(JsonNode of) {
    return of.get("name").asText().replace('_', ' ');
  }
}
