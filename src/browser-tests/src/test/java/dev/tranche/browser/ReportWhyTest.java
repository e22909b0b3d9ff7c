package dev.tranche.browser;

import static dev.tranche.browser.ShownTable.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** How features count, and customers worked through, as the report's data has them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportWhyTest {
  private OpenedPage page;
  private JsonNode charts = MissingNode.getInstance();

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    page = OpenedPage.ofDefaultReport(folder);
    charts = page.carried().at("/charts/risk/explanation");
  }

  @AfterAll
  void end() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void howTheFeaturesCount() throws Exception {
    List<List<Object>> expected = new ArrayList<>();
    for (int f = 0; f < charts.get("dependence").size(); f++) {
      JsonNode dependence = charts.at("/dependence/" + f);
      JsonNode option = page.option("dependence-" + f);
      assertEquals(dependence.get("groups").size(), option.at("/series/1/data").size());
      for (int g = 0; g < dependence.get("groups").size(); g++) {
        JsonNode group = dependence.at("/groups/" + g);
        expected.add(
            row(
                plain(dependence),
                group.get("values").asText(),
                group.get("rows"),
                group.get("mean"),
                group.get("low"),
                group.get("high")));
        assertEquals(group.get("values"), option.at("/xAxis/0/data/" + g));
        assertEquals(group.get("mean"), option.at("/series/1/data/" + g + "/value"));
        JsonNode box = option.at("/series/0/data/" + g);
        for (int corner = 0; corner < 4; corner++) {
          assertEquals(group.get(corner % 2 == 0 ? "low" : "high"), box.get(corner));
        }
      }
    }
    page.table("How the features count").assertIs(expected);
  }

  @Test
  void fiveCustomersWorkedThrough() throws Exception {
    List<List<Object>> expected = new ArrayList<>();
    List<String> heads = page.texts(".card:has([data-chart=worked-0]) h4");
    assertEquals(charts.get("worked").size(), heads.size());
    for (int c = 0; c < heads.size(); c++) {
      JsonNode customer = charts.at("/worked/" + c);
      JsonNode bars = page.option("worked-" + c).at("/series/0/data");
      JsonNode parts = customer.get("contributions");
      assertEquals(parts.size() + 1, bars.size());
      for (int p = 0; p < parts.size(); p++) {
        JsonNode part = parts.get(p);
        String values = part.get("values").asText();
        expected.add(worked(customer, plain(part), values, part.get("contribution")));
        assertEquals(part.get("contribution"), bars.at("/" + p + "/value"));
        String label = page.option("worked-" + c).at("/yAxis/0/data/" + p).asText();
        assertEquals(plain(part), label.substring(0, label.indexOf('\n')));
      }
      expected.add(worked(customer, "all others", "", customer.get("rest")));
      assertEquals(customer.get("rest"), bars.at("/" + parts.size() + "/value"));
      ShownText head = new ShownText(heads.get(c));
      head.figure("^([\\d.]+ %) probability").assertIs(customer.get("probability"), "probability");
      head.figure("riskier than (\\d+) %").assertIs(customer.get("percentile"), "percentile");
      head.figure("%, ([\\d.−]+) →").assertIs(customer.get("base_value"), "base value");
      head.figure("→ ([\\d.−]+)$").assertIs(customer.get("margin"), "margin");
    }
    page.table("Five customers worked through").assertIs(expected);
  }

  private static List<Object> worked(
      JsonNode customer, String feature, String values, JsonNode contribution) {
    return row(
        customer.get("percentile").asText(),
        customer.get("probability"),
        feature,
        values,
        contribution);
  }

  private static String plain(JsonNode of) {
    return of.get("feature").asText().replace('_', ' ');
  }
}
