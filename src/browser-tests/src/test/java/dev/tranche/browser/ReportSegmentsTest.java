package dev.tranche.browser;

import static dev.tranche.browser.ShownTable.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the segments were chosen, and how customers lie and do in them, as the report's data says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportSegmentsTest {
  private static final Map<String, String> METHODS =
      Map.of("kmeans", "k-means", "ward", "Ward (hierarchical)", "hdbscan", "HDBSCAN (density)");

  private OpenedPage page;
  private JsonNode run = MissingNode.getInstance();

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    page = OpenedPage.ofDefaultReport(folder);
    run = page.carried().get("segments");
  }

  @AfterAll
  void end() {
    if (page != null) {
      page.close();
    }
  }

  @Test
  void everyNumberOfSegmentsThatWasTried() throws Exception {
    JsonNode option = page.option("elbow");
    List<List<Object>> expected = new ArrayList<>();
    for (int t = 0; t < run.get("trials").size(); t++) {
      JsonNode trial = run.at("/trials/" + t);
      expected.add(
          row(
              trial.get("k").asText(),
              trial.get("inertia"),
              trial.path("knee_height"),
              trial.path("silhouette"),
              trial.path("stability"),
              trial.path("worth"),
              trial.get("k").equals(run.get("k")) ? "chosen" : ""));
      assertEquals(trial.get("k").asText(), option.at("/xAxis/0/data/" + t).asText());
      assertEquals(trial.get("inertia"), option.at("/series/0/data/" + t));
      assertEquals(trial.get("silhouette"), option.at("/series/1/data/" + t));
      assertEquals(trial.get("stability"), option.at("/series/2/data/" + t));
    }
    assertTrue(expected.size() > 3, "few trials");
    page.table("How many segments").assertIs(expected);
    assertEquals(run.get("k").asText(), option.at("/series/0/markLine/data/0/xAxis").asText());
    ShownText how = new ShownText(page.sentence(OpenedPage.SEGMENTS, "How many segments"));
    how.figure("silhouette\\): (\\d+)\\.$").assertIs(run.get("k_suggested"), "suggested");
  }

  @Test
  void otherWaysToSegment() throws Exception {
    List<List<Object>> expected = new ArrayList<>();
    boolean leftOut = false;
    for (JsonNode trial : run.get("algorithms_compared")) {
      boolean few = trial.get("share_in_no_segment").asDouble() > 0.2;
      leftOut |= few;
      expected.add(
          row(
              METHODS.get(trial.get("algorithm").asText()),
              trial.get("segments"),
              few ? "not compared" : trial.get("silhouette"),
              trial.get("agreement_with_kmeans"),
              trial.get("share_nearer_to_another_segment"),
              trial.get("share_in_no_segment"),
              trial.get("algorithm").equals(run.get("algorithm")) ? "chosen" : ""));
    }
    assertTrue(leftOut, "no method leaves many customers out");
    page.table("Other ways to segment").assertIs(expected);
  }

  @Test
  void sizesAndDefaultRates() throws Exception {
    List<List<Object>> expected = new ArrayList<>();
    for (int s = 0; s < run.get("segments").size(); s++) {
      JsonNode segment = run.at("/segments/" + s);
      expected.add(
          row(
              plain(segment.get("name")),
              segment.get("customers"),
              segment.get("share"),
              segment.get("customers_with_known_outcome"),
              segment.get("default_rate")));
      double rate = 100 * segment.get("default_rate").asDouble();
      JsonNode sizes = page.option("sizes").at("/series/0/data/" + s + "/value");
      JsonNode rates = page.option("default-rates").at("/series/0/data/" + s + "/value");
      assertEquals(segment.get("customers"), sizes);
      assertEquals(rate, rates.asDouble(), 1e-9);
      String label = "%.1f %%".formatted(rate);
      List<String> drawn = page.drawn("default-rates");
      assertTrue(drawn.contains(label), label + " is not drawn: " + drawn);
    }
    page.table("Segment sizes").assertIs(expected);
    page.table("Default rate per segment").assertIs(expected);
  }

  @Test
  void customersOnThePrincipalPlane() throws Exception {
    JsonNode plane = page.carried().at("/charts/segments/plane");
    JsonNode option = page.option("pca");
    List<List<Object>> expected = new ArrayList<>();
    for (int s = 0; s < run.get("segments").size(); s++) {
      JsonNode dots = option.at("/series/" + s + "/data");
      double[] sums = new double[2];
      int dot = 0;
      for (int i = 0; i < plane.get("x").size(); i++) {
        if (plane.at("/segment/" + i).asInt() == s) {
          assertEquals(plane.at("/x/" + i), dots.at("/" + dot + "/0"));
          assertEquals(plane.at("/y/" + i), dots.at("/" + dot + "/1"));
          sums[0] += plane.at("/x/" + i).asDouble();
          sums[1] += plane.at("/y/" + i).asDouble();
          dot++;
        }
      }
      assertEquals(dot, dots.size());
      String name = plain(run.at("/segments/" + s + "/name"));
      expected.add(row(name, dot, sums[0] / dot, sums[1] / dot));
    }
    page.table("Customers on the principal plane").assertIs(expected);
    for (int c = 0; c < 2; c++) {
      String axis = option.at("/" + (c == 0 ? "x" : "y") + "Axis/0/name").asText();
      new ShownText(axis).figure("\\(([\\d.]+ %) of").assertIs(plane.at("/explained/" + c), axis);
    }
  }

  @Test
  void theTiles() throws Exception {
    List<String> tiles = page.texts(OpenedPage.SEGMENTS + " > .tiles dd");
    new ShownText(tiles.get(0)).assertIs(run.get("k"), "k");
    ShownText tried = new ShownText(tiles.get(1));
    tried.figure("of (\\d+) numbers tried").assertIs(run.get("trials").size(), "tried");
    new ShownText(tiles.get(2)).assertIs(run.get("silhouette"), "silhouette");
    JsonNode explained = page.carried().at("/charts/segments/plane/explained");
    double seen = explained.get(0).asDouble() + explained.get(1).asDouble();
    new ShownText(tiles.get(4)).assertIs(seen, "seen on the plane");
    new ShownText(tiles.get(6)).assertIs(run.at("/data/rows"), "rows");
    ShownText features = new ShownText(tiles.get(7));
    features.figure("^(\\d+) features").assertIs(run.get("features").size(), "features");
  }

  @Test
  void whatBecameOfThePreviousSegments(@TempDir Path folder) throws Exception {
    Path models = folder.resolve("models");
    for (String seed : List.of("3", "4")) {
      Path log = folder.resolve("log");
      String data = folder.resolve("data").toString();
      ServedConsole.run(log, "generate", "--rows", "2000", "--seed", seed, "--out", data);
      ServedConsole.run(
          log,
          "train",
          "segments",
          "--users",
          data + "/users_data.csv",
          "--id",
          "user_id",
          "--quiet",
          "--out",
          models.toString());
    }
    try (OpenedPage again = OpenedPage.of(models.resolve("segments-report.html"), folder)) {
      JsonNode previous = again.carried().at("/segments/previous_bundle");
      JsonNode now = OpenedPage.read(models.resolve("segments/manifest.json"));
      int after = previous.get("kept").size() + previous.get("added").size();
      assertEquals(now.get("segments").size(), after);
      List<List<Object>> expected = new ArrayList<>();
      for (String member : List.of("kept", "added", "vanished")) {
        List<String> told = new ArrayList<>();
        previous.get(member).forEach(name -> told.add(plain(name)));
        String title = Map.of("kept", "Kept", "added", "New", "vanished", "Vanished").get(member);
        expected.add(row(title, told.size(), told.isEmpty() ? "none" : String.join(" · ", told)));
      }
      again.table("What became of the previous segments").assertIs(expected);
    }
  }

  private static String plain(JsonNode name) {
    return name.asText().replace('_', ' ');
  }
}
