package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.json.IndentedJson;
import dev.tranche.training.report.charts.RiskCharts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportWriterTest {
  @TempDir Path folder;

  @Test
  void carriesEveryFigureOfTheReport() throws IOException {
    SampleRuns run = SampleRuns.both();
    JsonNode data = data(page(run));

    JsonNode risk = data.path("risk");
    RiskCharts expected = run.charts().risk().orElseThrow();
    assertEquals("9223372036854775807", risk.at("/provenance/seed").textValue());
    assertEquals(959, risk.at("/evaluation/0/confusion/true_positives").intValue());
    JsonNode charts = data.at("/charts/risk");
    assertEquals(6_195, charts.at("/labels/1/count").longValue());
    assertEquals(expected.columns().size(), charts.path("columns").size());
    assertEquals("numeric", charts.at("/columns/0/kind").textValue());
    assertEquals("categorical", charts.at("/columns/6/kind").textValue());
    assertEquals(
        expected.relations().correlation().matrix()[3][1],
        charts.at("/correlation/matrix/3/1").doubleValue());
    assertTrue(charts.at("/correlation/matrix/5/0").isNull(), "NaN is no JSON");
    double[] rate = expected.models().get(2).roc().truePositiveRate();
    assertEquals(rate.length, charts.at("/models/2/roc/true_positive_rate").size());
    assertEquals(rate[17], charts.at("/models/2/roc/true_positive_rate/17").doubleValue());

    assertEquals(9, data.at("/segments/trials").size());
    assertEquals(data.at("/segments/segments").size(), data.at("/segments/portraits").size());
    assertEquals(data.at("/segments/segments/0/name"), data.at("/segments/portraits/0/marketing"));
    assertEquals(3000, data.at("/charts/segments/plane/x").size());
    assertEquals(10, data.at("/charts/segments/standardised_means/3").size());
  }

  @Test
  void carriesTheDocumentAsOtherProgramsGetIt() throws IOException {
    SampleRuns run = SampleRuns.both();
    String text = IndentedJson.of(run.document().tree());
    ObjectNode carried = (ObjectNode) data(page(run));
    carried.remove("charts");
    assertEquals(
        new ObjectMapper().readTree(text.replace("9223372036854775807", "\"9223372036854775807\"")),
        carried);
  }

  @Test
  void namesThatLookLikeMarkupStayText() throws IOException {
    String page = page(SampleRuns.hostile());

    assertEquals(scripts(page(SampleRuns.both())).size(), scripts(page).size());
    JsonNode names = data(page).at("/charts/risk/correlation/names");
    for (int i = 0; i < SampleRuns.HOSTILE.size(); i++) {
      assertEquals(SampleRuns.HOSTILE.get(i), names.path(i).textValue());
    }
  }

  @Test
  void noTextOfTheReportCanEndItsScriptElement() throws IOException {
    String json = scripts(page(SampleRuns.hostile())).get(0);
    assertFalse(json.contains("<"));
    assertFalse(json.contains(">"));
    assertFalse(json.contains("&"));
  }

  @Test
  void letsOnlyItsOwnTwoScriptsRunAndLoadsNothing() throws Exception {
    String page = page(SampleRuns.both());
    List<String> scripts = scripts(page);
    String policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");

    assertEquals(3, scripts.size());
    assertEquals(
        "default-src 'none'; script-src '%s' '%s'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
            .formatted(hash(scripts.get(1)), hash(scripts.get(2))),
        policy);
    for (String loading : List.of(" src=", "<link", "@import", "url(", "@font-face")) {
      assertFalse(withoutScripts(page).contains(loading), loading);
    }
  }

  @Test
  void sameReportSameBytes() throws IOException {
    Path first = folder.resolve("first.html");
    Path second = folder.resolve("second.html");
    write(SampleRuns.both(), first);
    write(SampleRuns.both(), second);
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void replacesAnOlderReport() throws IOException {
    Path file = folder.resolve("report.html");
    write(SampleRuns.both(), file);
    write(SampleRuns.riskOnly(), file);
    assertFalse(data(Files.readString(file)).has("segments"));
  }

  @Test
  void fillingsAreNotTakenForSlots() {
    PageTemplate template = new PageTemplate("{{a}}|{{b}}|{{a}}");
    assertEquals("{{b}} $1|\\|{{b}} $1", template.fill(Map.of("a", "{{b}} $1", "b", "\\")));
  }

  private String page(SampleRuns run) throws IOException {
    Path file = folder.resolve("page.html");
    write(run, file);
    return Files.readString(file);
  }

  private static void write(SampleRuns run, Path file) throws IOException {
    new ReportWriter().write(run.document(), run.charts(), file);
  }

  private static JsonNode data(String page) throws IOException {
    return new ObjectMapper().readTree(scripts(page).get(0));
  }

  /** The texts of the script elements as a browser finds them: each ends at the first end tag. */
  private static List<String> scripts(String page) {
    List<String> scripts = new ArrayList<>();
    int start = page.indexOf("<script");
    while (start >= 0) {
      int text = page.indexOf('>', start) + 1;
      int end = page.indexOf("</script", text);
      scripts.add(page.substring(text, end));
      start = page.indexOf("<script", end);
    }
    return scripts;
  }

  private static String withoutScripts(String page) {
    String rest = page;
    for (String script : scripts(page)) {
      rest = rest.replace(script, "");
    }
    return rest;
  }

  private static String between(String text, String before, String after) {
    int start = text.indexOf(before) + before.length();
    return text.substring(start, text.indexOf(after, start));
  }

  private static String hash(String script) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
