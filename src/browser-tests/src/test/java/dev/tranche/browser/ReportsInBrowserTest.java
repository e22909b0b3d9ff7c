package dev.tranche.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  private Path folder = Path.of("");
  private Path odd = Path.of("");
  private Chromium browser;
  private Axe axe;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Optional<Path> found = Chromium.find();
    assumeTrue(found.isPresent(), "no chromium, chromium-browser or google-chrome on the PATH");
    browser = Chromium.start(found.orElseThrow(), folder);
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
    servesEveryReader(ServedConsole.defaultModels().resolve("report.html"));
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
  void theReportIsReadByKeyboardAlone() throws Exception {
    Tab tab = open(ServedConsole.defaultModels().resolve("report.html"), 1440, false);
    Keyboard keyboard = new Keyboard(tab);
    assertEquals(List.of(), keyboard.missedOnAWalk());
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

  /** In light and dark, on a phone, a tablet and a desk; the last tab is left open. */
  private Tab servesEveryReader(Path page) throws Exception {
    assertTrue(Files.isRegularFile(page), page + " was not written");
    Tab tab = open(page, 390, true);
    for (boolean dark : List.of(true, false)) {
      tab.read(dark);
      for (int width : List.of(390, 768, 1440)) {
        tab.resize(width);
        tab.await("innerWidth === " + width);
        assertEquals(List.of(), axe.findings(tab), width + " px, dark: " + dark);
        String over = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assertEquals(0, tab.value(over).asInt(), width + " px are too few");
      }
    }
    assertEquals(List.of(), tab.complaints());
    assertEquals(List.of(), tab.requests().stream().filter(it -> !it.startsWith("file:")).toList());
    return tab;
  }

  private Tab open(Path page, int width, boolean dark) throws Exception {
    Tab tab = browser.open(page.toUri(), width, dark);
    tab.await("document.readyState === 'complete'");
    tab.await(DRAWN);
    return tab;
  }
}
