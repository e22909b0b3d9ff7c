package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that a command wrote, in a browser of its own, all its charts drawn.
 *
 * @param carried the data that the page draws everything from, as the file has it
 */
record OpenedPage(Chromium browser, Tab tab, JsonNode carried) implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern DATA =
      Pattern.compile(
          "<script id=\"data\" type=\"application/json\">(.*?)</script>", Pattern.DOTALL);

  static final String RISK = "#page > section:nth-of-type(1)";
  static final String SEGMENTS = "#page > section:nth-of-type(2)";

  /** The card of this heading, in one section or on the whole page. */
  private static final String CARD =
      "[...document.querySelectorAll('%s .card')].find(card => card.querySelector('h3')"
          + "?.firstChild.textContent === %s)";

  /** The cells of tables as they are read, a row each; small type after a bar. */
  private static final String CELLS =
      ".map(row => [...row.children].map(cell => [...cell.querySelectorAll('small')].reduce("
          + "(text, small) => text.replace(small.textContent, '|' + small.textContent),"
          + " cell.textContent)))";

  /** Skips the test, saying why, where the machine has no browser. */
  static OpenedPage of(Path page, Path folder) throws Exception {
    Chromium browser = Chromium.start(Chromium.orSkip(), folder);
    Tab tab = browser.open(page.toUri(), 1440, false);
    tab.await("document.readyState === 'complete' && charts.every(chart => chart.drawn)");
    Matcher data = DATA.matcher(Files.readString(page));
    assertTrue(data.find(), "the page carries no data");
    return new OpenedPage(browser, tab, JSON.readTree(data.group(1)));
  }

  /** Of the models that the functions carry. */
  static OpenedPage ofDefaultReport(Path folder) throws Exception {
    return of(ServedConsole.defaultModels().resolve("report.html"), folder);
  }

  static JsonNode read(Path file) throws Exception {
    return JSON.readTree(file.toFile());
  }

  /** Of a model as people write it. */
  String nameOf(JsonNode model) throws Exception {
    return tab.value("familyName('" + model.asText() + "')").asText();
  }

  /** The first table in the card of this heading. */
  ShownTable table(String heading) throws Exception {
    return table("#page", heading, 0);
  }

  /** One table of the card with this heading, in the section with this identifier. */
  ShownTable table(String section, String heading, int place) throws Exception {
    String found = card(section, heading) + ".querySelectorAll('table')[" + place + "]";
    return new ShownTable(heading, tab.value("[..." + found + ".tBodies[0].rows]" + CELLS));
  }

  /** The first table in the card of this name in the page's code. */
  ShownTable tableOf(String card) throws Exception {
    String found = "document.querySelector('[data-table=" + card + "] table')";
    return new ShownTable(card, tab.value("[..." + found + ".tBodies[0].rows]" + CELLS));
  }

  /** The texts of all elements that a selector finds. */
  List<String> texts(String selector) throws Exception {
    List<String> texts = new ArrayList<>();
    tab.value(
            "[...document.querySelectorAll(\"%s\")].map(it => it.textContent)".formatted(selector))
        .forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** What is said below the heading of a card. */
  String sentence(String section, String heading) throws Exception {
    return tab.value(card(section, heading) + ".querySelector('.how').textContent").asText();
  }

  private static String card(String section, String heading) throws Exception {
    return CARD.formatted(section, JSON.writeValueAsString(heading));
  }

  /** What a chart is drawn from. */
  JsonNode option(String chart) throws Exception {
    String drawn =
        "JSON.stringify(charts.find(it => it.box.dataset.chart === '%s').drawn.getOption())";
    return JSON.readTree(tab.value(drawn.formatted(chart)).asText());
  }

  /** The texts in a chart. */
  List<String> drawn(String chart) throws Exception {
    return texts("[data-chart=" + chart + "] svg text");
  }

  @Override
  public void close() {
    browser.close();
  }
}
