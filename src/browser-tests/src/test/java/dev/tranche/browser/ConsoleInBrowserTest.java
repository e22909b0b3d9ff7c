package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code tranche serve} in a real browser, where the machine has one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsoleInBrowserTest {
  private static final String SCORED = "document.querySelector('#score').dataset.probability";

  private static final String SET =
      "((name, value) => { const row = [...document.querySelectorAll('#customer .field')]"
          + ".find(one => one.dataset.feature === name);"
          + " const input = row.querySelector('input, select'); input.value = value;"
          + " input.dispatchEvent(new Event('input', {bubbles: true})); })";

  /** How far at most a centre is from where its distances to all centres place it. */
  private static final String MISPLACED =
      "(card => { const plane = principalPlane(card); const {segments, scales} = card;"
          + " const standardised = segments.map(({centroid}) => scales.map(one =>"
          + " (centroid[one.feature] - one.mean) / one.standard_deviation));"
          + " const apart = (a, b) => Math.hypot(...a.map((v, f) => v - b[f]));"
          + " return Math.max(...standardised.map((centre, k) => apart(plane.centres[k],"
          + " plane.customer(standardised.map(other => apart(centre, other)))))); })"
          + "(served.segmentation.model_card)";

  private static final String PLACED_BY_LOGARITHMS =
      "(card => principalPlane({...card, scales: card.scales.map(it => ({...it, log_per_unit: 1}))}))"
          + "(served.segmentation.model_card)";

  private Path folder = Path.of("");
  private Chromium browser;
  private Axe axe;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    browser = Chromium.start(Chromium.orSkip(), folder);
    axe = Axe.read();
  }

  @AfterAll
  void end() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void scoresEveryChangeAndLeadsFromTheBaseValueToTheMargin() throws Exception {
    try (ServedConsole console = serve(ServedConsole.defaultModels(), "default")) {
      Tab tab = scored(console, 1440, false);
      assertSumsToTheMargin(tab);
      double usual = tab.value(SCORED).asDouble();
      tab.value(SET + "('debt_to_income', '1.9')");
      tab.await(SCORED + " !== '" + tab.value("String(" + usual + ")").asText() + "'");
      assertTrue(tab.value(SCORED).asDouble() > usual, "more debt is less risk");
      assertSumsToTheMargin(tab);
      tab.await(
          "document.querySelectorAll('#models tbody tr').length === "
              + ServedConsole.defaultFamilies());
      tab.await("document.querySelectorAll('#segment h2 ~ div svg path').length > 3");
      tab.await("document.querySelector('[data-chart=plane] svg path')");
      assertEquals(0, tab.value(MISPLACED).asDouble(), 1e-5, "a centre is placed elsewhere");
      assertTrue(tab.value(PLACED_BY_LOGARITHMS).isNull(), "means are not centres of logarithms");
      tab.await("document.querySelectorAll('#what-if tbody tr').length > 50");
      tab.value(SET + "('income', 'rich')");
      tab.await("document.querySelector('#customer [aria-invalid]')");
      assertTrue(text(tab, "#customer").contains("must be a number"), "no word on the error");
      // What is refused is no complaint of the page's, but the browser notes its status.
      assertEquals(1, tab.complaints().size(), tab.complaints().toString());
      assertTrue(tab.complaints().get(0).contains("422"), tab.complaints().toString());
      EveryReader.assertAsksNobodyElse(tab, console.address().toString());
      assertTrue(tab.requests().size() > 10, "the page asked for nothing");
    }
  }

  @Test
  void isUsedByKeyboardAloneAndFitsEveryWidthInLightAndDark() throws Exception {
    try (ServedConsole console = serve(ServedConsole.defaultModels(), "widths")) {
      Tab tab = scored(console, 390, true);
      new EveryReader(axe).isServed(tab, console.address().toString());
      tab.value("document.activeElement.blur()");
      String before = tab.value(SCORED).asText();
      reach(tab, "Random customer");
      tab.press("Enter");
      tab.await(SCORED + " !== '" + before + "'");
    }
  }

  @Test
  void scoresAFileAndSaysWhatItLeavesAlone() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("mine.csv"),
            """
            user_id,loan_amount,tenure_months,region,channel,loan_score,shoe size
            "U ""1\""",9000,20,NORTH,WEB,640,43
            U2,9000,20,NORTH,WEB,none of it,43
            U3,9000,,NORTH,WEB,640,43
            """);
    try (ServedConsole console = serve(ServedConsole.defaultModels(), "file")) {
      Tab tab = scored(console, 1440, false);
      tab.choose("#file input", file);
      tab.await("document.querySelectorAll('#file tbody tr').length === 3");
      String shown = text(tab, "#file");
      assertTrue(shown.contains("3 customers"), shown);
      assertTrue(shown.contains("2 cannot be scored"), shown);
      assertTrue(shown.contains("Left alone: shoe size."), shown);
      assertTrue(shown.contains("U \"1\""), shown);
      assertTrue(shown.contains("'tenure_months' must be given"), shown);
    }
  }

  @Test
  void showsOddNamesAsTextAndScoresThem() throws Exception {
    Path models = trained(SampleFiles.odd(folder.resolve("odd.csv")), "odd");
    try (ServedConsole console = serve(models, "serve-odd")) {
      Tab tab = scored(console, 1440, false);
      List<String> names = new ArrayList<>();
      tab.value(
              "[...document.querySelectorAll('#customer .field')].map(one => one.dataset.feature)")
          .forEach(name -> names.add(name.asText()));
      assertEquals(
          SampleFiles.ODD_NAMES.stream().sorted().toList(), names.stream().sorted().toList());
      for (String name : SampleFiles.ODD_NAMES) {
        assertTrue(text(tab, "#customer").contains(name), name + " is not shown");
      }
      String selector = "'main script, main img'";
      assertEquals(0, tab.value("document.querySelectorAll(" + selector + ").length").asInt());
      assertSumsToTheMargin(tab);
      assertEquals(
          names.size(),
          tab.value("document.querySelectorAll('#waterfall tbody tr').length").asInt());
      assertTrue(text(tab, "#request").contains("__proto__"), "a name is lost in the request");
      String before = tab.value(SCORED).asText();
      tab.value(SET + "('<script>alert(1)</script>', '99')");
      tab.await(SCORED + " !== '" + before + "'");
      new EveryReader(axe).isServed(tab, console.address().toString());
    }
  }

  @Test
  void buildsAFormOfAHundredFeaturesAndFindsOne() throws Exception {
    Path models = trained(SampleFiles.wide(folder.resolve("wide.csv"), 100), "wide");
    try (ServedConsole console = serve(models, "serve-wide")) {
      Tab tab = scored(console, 390, true);
      assertEquals(100, tab.value("document.querySelectorAll('#customer .field').length").asInt());
      assertSumsToTheMargin(tab);
      tab.value(
          "(find => { find.value = 'feature 42'; find.dispatchEvent(new Event('input')); })"
              + "(document.querySelector('#customer .find'))");
      String shown = "document.querySelectorAll('#customer .field:not([hidden])').length";
      assertEquals(1, tab.value(shown).asInt());
      assertTrue(tab.value("document.querySelector('#segment').hidden").asBoolean());
      tab.value(
          "(find => { find.value = ''; find.dispatchEvent(new Event('input')); })"
              + "(document.querySelector('#customer .find'))");
      new EveryReader(axe).isServed(tab, console.address().toString());
    }
    Tab report = browser.open(models.resolve("risk-report.html").toUri(), 1440, false);
    report.await("document.readyState === 'complete' && charts.every(chart => chart.drawn)");
    // Its parts are those of the other reports, which every reader is shown: one look at so many.
    assertEquals(List.of(), axe.findings(report));
    report.resize(390);
    report.await("innerWidth === 390");
    assertEquals(
        0,
        report
            .value("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            .asInt());
    assertEquals(List.of(), report.complaints());
    EveryReader.assertAsksNobodyElse(report, "file:");
  }

  private Path trained(Path data, String name) throws Exception {
    ServedConsole.train(data, folder.resolve(name), folder.resolve(name + ".log"));
    return folder.resolve(name);
  }

  private ServedConsole serve(Path models, String name) throws Exception {
    return ServedConsole.start(models, folder.resolve(name + ".serve.log"));
  }

  private Tab scored(ServedConsole console, int width, boolean dark) throws Exception {
    Tab tab = browser.open(console.address(), width, dark);
    tab.await("document.querySelector('#score') && " + SCORED);
    tab.await("document.querySelectorAll('#what-if svg path').length > 3");
    return tab;
  }

  private static void assertSumsToTheMargin(Tab tab) throws Exception {
    JsonNode sums = tab.value("({...document.querySelector('#waterfall [data-margin]').dataset})");
    double margin = sums.path("margin").asDouble();
    assertEquals(margin, sums.path("base").asDouble() + sums.path("sum").asDouble(), 1e-4);
    double probability = tab.value(SCORED).asDouble();
    assertTrue(probability > 0 && probability < 1, "no probability");
    assertFalse(text(tab, "#waterfall").contains("do not sum"));
  }

  private static String text(Tab tab, String selector) throws Exception {
    return tab.value("document.querySelector('" + selector + "').textContent").asText();
  }

  /** By the tabulator alone. */
  private static void reach(Tab tab, String button) throws Exception {
    for (int presses = 0; presses < 20; presses++) {
      tab.press("Tab");
      if (tab.value("document.activeElement.textContent").asText().equals(button)) {
        return;
      }
    }
    throw new AssertionError(button + " is not reached by the keyboard");
  }
}
