package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.report.charts.RiskCharts;
import dev.tranche.training.report.charts.RunCharts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the page in a real browser, where the machine has one. */
final class ReportInBrowserTest {
  private static final Pattern CHART = Pattern.compile("data-chart=\"([^\"]+)\"");

  @TempDir Path folder;

  @Test
  void drawsEveryChartOfBothSections() throws Exception {
    String dom = open(SampleRuns.both());

    List<String> expected = new ArrayList<>(List.of("roc", "labels"));
    IntStream.range(0, 3).forEach(i -> expected.add("confusion-" + i));
    IntStream.range(0, 3).forEach(i -> expected.add("calibration-" + i));
    expected.addAll(List.of("gains", "points", "strictness", "over-time"));
    expected.addAll(List.of("cut-off", "precision-recall", "swaps", "importance"));
    IntStream.range(0, 6).forEach(i -> expected.add("dependence-" + i));
    expected.add("reasons");
    IntStream.range(0, 5).forEach(i -> expected.add("worked-" + i));
    expected.addAll(List.of("risk-missing", "correlation", "association"));
    IntStream.range(0, 7).forEach(i -> expected.add("risk-distribution-" + i));
    expected.addAll(List.of("sizes", "default-rates", "pca", "elbow", "means", "segments-missing"));
    IntStream.range(0, 10).forEach(i -> expected.add("segments-distribution-" + i));
    assertEquals(expected, drawn(dom));
    assertTrue(dom.contains("data-table=\"metrics\""));
    assertTrue(dom.contains("data-table=\"slices-person_age\""), "no table of slices");
    assertTrue(dom.contains(">0.921–0.936<"), "no interval");
    assertTrue(dom.contains(">XGBoost<span class=\"badge\">champion<"), "a model's name is code");
    assertTrue(dom.contains(">own metric<"), "a metric of another name is not shown");
    assertTrue(dom.contains("9223372036854775807"), "the seed is rounded");
    assertTrue(dom.contains("minority 4,338 → 15,640, majority 18,494"), "no balancing");
    assertTrue(dom.contains("data-table=\"balance\""), "no table of ways to balance");
    assertTrue(dom.contains("<b>0.9200 ± 0.0061</b>"), "the chosen way is not marked");
    assertTrue(dom.contains("data-table=\"contenders\""), "no table of contenders");
    assertTrue(dom.contains("0.069 → 0.012</small><small"), "no calibration errors");
    assertTrue(dom.contains(">by chance 0.009<"), "no calibration error of chance");
    assertTrue(
        dom.contains(">0.812<small class=\"interval\">0.771–0.851<"), "no ROC-AUC of a period");
    assertTrue(dom.contains(">too few<"), "a period with few defaults has a ROC-AUC");
    String moved = "moved</span> <span>0.123<small class=\"interval\">by chance 0.036, 0.068<";
    assertTrue(dom.contains(moved), "no stability");
    // A dot per customer of the sample, and one per segment in the legend.
    assertEquals(3000 + 4, count(dom, "fill-opacity=\"0.6\""));
  }

  @Test
  void drawsARiskRunAlone() throws Exception {
    String dom = open(SampleRuns.riskOnly());
    assertTrue(drawn(dom).contains("confusion-0"));
    assertFalse(drawn(dom).contains("pca"));
  }

  @Test
  void saysWhichOfManyFeaturesItShows() throws Exception {
    SampleRuns run = SampleRuns.riskOnly();
    RiskCharts shown = run.charts().risk().orElseThrow();
    RiskCharts wide =
        new RiskCharts(
            shown.labels(),
            5_000,
            shown.columns(),
            shown.relations(),
            shown.models(),
            shown.explanation(),
            shown.approval());
    RunCharts charts = new RunCharts(Optional.of(wide), Optional.empty());
    String dom = open(new SampleRuns(run.document(), charts));
    String sentence = "These are the 7 of 5,000 features that go most closely with the outcome.";
    assertEquals(3, count(dom.substring(dom.indexOf("<main")), sentence));
  }

  @Test
  void saysSoWhereNothingIsMissingAndNoDefaultsAreKnown() throws Exception {
    String dom = open(SampleRuns.segmentsOnly());
    assertFalse(drawn(dom).contains("default-rates"));
    assertFalse(drawn(dom).contains("segments-missing"));
    assertTrue(dom.contains("None: all 10 columns are complete and finite."));
  }

  @Test
  void showsHostileNamesAsTextAndDrawsOn() throws Exception {
    String dom = open(SampleRuns.hostile());

    assertTrue(drawn(dom).containsAll(List.of("correlation", "confusion-7", "means", "pca")));
    String built = dom.substring(dom.indexOf("<main"), dom.indexOf("</main>"));
    assertEquals(0, count(built, "<script"));
    assertEquals(0, count(built, "<img"));
    assertTrue(built.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertTrue(built.contains("&lt;img src=x onerror=alert(3)&gt;"));
  }

  /** The charts of the page in their order; each must hold a picture of its own. */
  private static List<String> drawn(String dom) {
    List<String> names = new ArrayList<>();
    String[] parts = CHART.splitAsStream(dom).toArray(String[]::new);
    Matcher chart = CHART.matcher(dom);
    for (int i = 1; chart.find(); i++) {
      names.add(chart.group(1));
      assertTrue(parts[i].contains("<svg"), chart.group(1) + " was not drawn");
      assertTrue(parts[i].contains("<path"), chart.group(1) + " is empty");
    }
    return names;
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private String open(SampleRuns run) throws IOException, InterruptedException {
    Path page = folder.resolve("report.html");
    new ReportWriter().write(run.document(), run.charts(), page);
    return PageInBrowser.open(page, folder);
  }
}
