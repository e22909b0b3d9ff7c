package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The pages that commands write, in a real browser, where the machine has one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportsInBrowserTest {
  private static final String DRAWN =
      "document.querySelectorAll('.chart').length > 0"
          + " && [...document.querySelectorAll('.chart')].every(one => one.querySelector('svg'))";

  /** The cards with a table that does not fit. */
  private static final String WIDER =
      "[...document.querySelectorAll('.scroll')]"
          + ".filter(box => box.checkVisibility() && box.scrollWidth > box.clientWidth)"
          + ".map(box => box.closest('.card').querySelector('h3').textContent)";

  private Path folder = Path.of("");
  private Path odd = Path.of("");
  private Chromium browser;
  private Axe axe;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    browser = Chromium.start(Chromium.orSkip(), folder);
    axe = Axe.read();
    odd = folder.resolve("odd");
    ServedConsole.train(SampleFiles.odd(folder.resolve("odd.csv")), odd, folder.resolve("odd.log"));
  }

  @AfterAll
  void end() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void theReportServesEveryReader() throws Exception {
    Tab tab = servesEveryReader(ServedConsole.defaultModels().resolve("report.html"));
    tab.resize(768);
    tab.await("innerWidth === 768");
    assertEquals("[]", tab.value("JSON.stringify(" + WIDER + ")").asText(), "columns out of sight");
  }

  @Test
  void theReportShowsOddNamesAsText() throws Exception {
    Tab tab = servesEveryReader(odd.resolve("risk-report.html"));
    for (String name : SampleFiles.ODD_NAMES) {
      assertTrue(tab.value("document.querySelector('main').textContent").asText().contains(name));
    }
    assertEquals(0, tab.value("document.querySelectorAll('main script, main img').length").asInt());
  }

  @Test
  void theComparisonServesEveryReader() throws Exception {
    Path page = folder.resolve("compare.html");
    ServedConsole.run(
        folder.resolve("compare.log"),
        "compare",
        ServedConsole.defaultModels().toString(),
        odd.toString(),
        "--out",
        page.toString());
    Tab tab = servesEveryReader(page);
    String text = tab.value("document.querySelector('main').textContent").asText();
    assertTrue(text.contains("16 features only in "), text.substring(0, 400));
    assertTrue(text.contains("<script>alert(1)</script>"), "an odd name is lost");
    assertEquals(0, tab.value("document.querySelectorAll('main script, main img').length").asInt());
  }

  @Test
  void whatMonitoringFoundServesEveryReader() throws Exception {
    ServedConsole.run(
        folder.resolve("monitor.log"),
        "monitor",
        "--models",
        odd.toString(),
        "--data",
        folder.resolve("odd.csv").toString(),
        "--out",
        folder.resolve("monitored").toString());
    servesEveryReader(folder.resolve("monitored").resolve("monitor.html"));
  }

  @Test
  void theReportIsSteeredByKeyboardAlone() throws Exception {
    Tab tab = open(ServedConsole.defaultModels().resolve("report.html"), 1440, false);
    Keyboard keyboard = new Keyboard(tab);
    keyboard.reach(".skip");
    tab.press("Enter");
    tab.await("document.activeElement.id === 'page'");
    keyboard.reach("#contents a[href=\\'#risk-model-calibration\\']");
    tab.press("Enter");
    tab.await("document.querySelector('#contents [aria-current]').textContent === 'Calibration'");
    keyboard.reach("input.slider");
    String before = cutOff(tab);
    tab.press("ArrowRight");
    tab.await("true");
    assertNotEquals(before, cutOff(tab));
  }

  @Test
  void theContentsFoldOnAPhone() throws Exception {
    Tab tab = open(ServedConsole.defaultModels().resolve("report.html"), 390, false);
    assertEquals(
        "false", tab.value("String(document.querySelector('#contents details').open)").asText());
    new Keyboard(tab).reach("#contents summary");
    tab.press("Enter");
    tab.await("document.querySelector('#contents details').open");
  }

  private static String cutOff(Tab tab) throws Exception {
    String tile = "document.querySelector('input.slider + div dd').textContent";
    return tab.value(tile).asText();
  }

  /** Leaves the tab open, 1440 px wide and light. */
  private Tab servesEveryReader(Path page) throws Exception {
    assertTrue(Files.isRegularFile(page), page + " was not written");
    Tab tab = open(page, 390, true);
    new EveryReader(axe).isServed(tab, "file:");
    return tab;
  }

  private Tab open(Path page, int width, boolean dark) throws Exception {
    Tab tab = browser.open(page.toUri(), width, dark);
    tab.await("document.readyState === 'complete'");
    tab.await(DRAWN);
    return tab;
  }
}
