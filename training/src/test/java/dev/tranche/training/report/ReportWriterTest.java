package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    RunReport run = SampleRuns.both();
    JsonNode data = data(page(run));

    assertEquals(run.title(), data.path("title").textValue());
    JsonNode risk = data.path("sections").path(0);
    RiskReport expected = (RiskReport) run.sections().get(0);
    assertEquals("risk", risk.path("task").textValue());
    assertEquals("9223372036854775807", risk.path("data").path("seed").textValue());
    assertEquals(6_195, risk.path("labels").path(1).path("count").longValue());
    assertEquals(expected.columns().size(), risk.path("columns").size());
    assertEquals("numeric", risk.at("/columns/0/distribution/kind").textValue());
    assertEquals("categorical", risk.at("/columns/6/distribution/kind").textValue());
    assertEquals(
        expected.correlation().values()[3][1], risk.at("/correlation/values/3/1").doubleValue());
    assertEquals(959, risk.at("/models/0/confusion/tp").longValue());
    double[] tpr = expected.models().get(2).roc().tpr();
    assertEquals(tpr.length, risk.at("/models/2/roc/tpr").size());
    assertEquals(tpr[17], risk.at("/models/2/roc/tpr/17").doubleValue());

    JsonNode segments = data.path("sections").path(1);
    assertEquals("segments", segments.path("task").textValue());
    assertEquals(3000, segments.at("/plane/x").size());
    assertEquals(9, segments.path("trials").size());
    assertEquals(10, segments.at("/segments/3/standardisedMeans").size());
  }

  @Test
  void keepsTheOrderOfTheMetrics() throws IOException {
    List<String> names = new ArrayList<>();
    data(page(SampleRuns.riskOnly()))
        .at("/sections/0/models/0/metrics")
        .fieldNames()
        .forEachRemaining(names::add);
    assertEquals(
        List.of("Accuracy", "Precision", "Recall", "F1", "ROC-AUC", "PR-AUC", "KS", "Brier"),
        names);
  }

  @Test
  void namesThatLookLikeMarkupStayText() throws IOException {
    String page = page(SampleRuns.hostile());

    assertEquals(scripts(page(SampleRuns.both())).size(), scripts(page).size());
    JsonNode names = data(page).at("/sections/0/correlation/names");
    for (int i = 0; i < SampleRuns.HOSTILE.size(); i++) {
      assertEquals(SampleRuns.HOSTILE.get(i), names.path(i).textValue());
    }
    String head = page.substring(0, page.indexOf("</title>"));
    assertTrue(
        head.endsWith(
            "<title>&lt;/script&gt;&lt;script&gt;alert(2)&lt;/script&gt;{{script}} ${x} {b} {c}"));
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
    new ReportWriter().write(SampleRuns.both(), first);
    new ReportWriter().write(SampleRuns.both(), second);
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void replacesAnOlderReport() throws IOException {
    Path file = folder.resolve("report.html");
    new ReportWriter().write(SampleRuns.both(), file);
    new ReportWriter().write(SampleRuns.riskOnly(), file);
    assertEquals(1, data(Files.readString(file)).path("sections").size());
  }

  @Test
  void fillingsAreNotTakenForSlots() {
    PageTemplate template = new PageTemplate("{{a}}|{{b}}|{{a}}");
    assertEquals("{{b}} $1|\\|{{b}} $1", template.fill(Map.of("a", "{{b}} $1", "b", "\\")));
  }

  private String page(RunReport run) throws IOException {
    Path file = folder.resolve("page.html");
    new ReportWriter().write(run, file);
    return Files.readString(file);
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
