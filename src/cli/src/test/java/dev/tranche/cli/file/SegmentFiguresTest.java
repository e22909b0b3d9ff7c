package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tranche.cli.CommandLineRun;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What manifest, report and portraits say of the segments, computed again from the file and the
 * segments that {@code tranche segment} finds for its customers. Missing values are the medians.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentFiguresTest {
  private static final Pattern MEANS =
      Pattern.compile("(?:high|low) ([a-z ]+) \\(([\\d.,e−-]+) against ([\\d.,e−-]+)\\)");
  private static final Pattern SIZE =
      Pattern.compile("^([\\d,]+) customers?, ([\\d.]+) % of all\\.");
  private static final Pattern RATES =
      Pattern.compile(
          "([\\d.]+) % of the ([\\d,]+) whose outcome is known defaulted, against ([\\d.]+) % of all");

  private JsonNode manifest = MissingNode.getInstance();
  private JsonNode page = MissingNode.getInstance();
  private List<Map<String, String>> users = List.of();
  private final Map<String, String> segments = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  @BeforeAll
  void train(@TempDir Path folder) throws Exception {
    run("generate", "--rows", 3000, "--seed", 5, "--out", folder);
    Path file = folder.resolve("users_data.csv");
    Path loans = folder.resolve("classification_data.csv");
    Path models = folder.resolve("models");
    run(
        "train",
        "all",
        "--data",
        loans,
        "--target",
        "label",
        "--id",
        "user_id",
        "--users",
        file,
        "--effort",
        "quick",
        "--quiet",
        "--out",
        models);
    Path out = folder.resolve("segments.csv");
    run("segment", "--models", models, "--data", file, "--id", "user_id", "--out", out);
    manifest = new JsonMapper().readTree(models.resolve("segments/manifest.json").toFile());
    page = CarriedData.of(models.resolve("report.html"));
    users = ScoredRows.of(file);
    ScoredRows.of(out).forEach(row -> segments.put(row.get("id"), row.get("segment")));
    ScoredRows.of(loans).forEach(row -> labels.put(row.get("user_id"), row.get("label")));
  }

  @Test
  void sizesAndDefaultRatesAreCounted() {
    assertEquals(users.size(), segments.size());
    for (int s = 0; s < manifest.get("segments").size(); s++) {
      JsonNode segment = manifest.get("segments").get(s);
      JsonNode shown = page.at("/segments/segments/" + s);
      List<Map<String, String>> of = customers(s);
      assertEquals(of.size(), segment.get("size").asInt());
      assertEquals(of.size(), shown.get("customers").asInt());
      assertEquals(of.size() / (double) users.size(), shown.get("share").asDouble(), 1e-12);
      assertEquals(shown.get("share"), segment.at("/reference/share"));
      assertEquals(known(of), shown.get("customers_with_known_outcome").asLong());
      assertEquals(rate(of), shown.get("default_rate").asDouble(), 1e-12);
    }
  }

  @Test
  void meansAreThoseOfTheCustomers() {
    JsonNode columns = page.at("/charts/segments/columns");
    for (JsonNode feature : manifest.get("features")) {
      String name = feature.get("name").asText();
      double mean = mean(users, feature);
      double deviation =
          Math.sqrt(
              users.stream().mapToDouble(row -> Math.pow(value(row, feature) - mean, 2)).sum()
                  / users.size());
      for (int s = 0; s < manifest.get("segments").size(); s++) {
        double own = mean(customers(s), feature);
        double near = 1e-6 * (1 + Math.abs(own));
        String centroid = "/segments/" + s + "/centroid";
        assertEquals(own, manifest.at(centroid).get(name).asDouble(), near, name);
        int place = place(columns, name);
        assertEquals(own, page.at("/charts/segments/means/" + s).get(place).asDouble(), near, name);
        assertEquals(
            (own - mean) / deviation,
            page.at("/charts/segments/standardised_means/" + s).get(place).asDouble(),
            1e-4,
            name);
      }
    }
  }

  @Test
  void portraitsTellThem() {
    Map<String, JsonNode> features = new HashMap<>();
    manifest.get("features").forEach(it -> features.put(it.get("name").asText(), it));
    for (int s = 0; s < manifest.get("segments").size(); s++) {
      String who = manifest.at("/segments/" + s + "/portrait/who").asText();
      assertEquals(who, page.at("/segments/portraits/" + s + "/who").asText());
      List<Map<String, String>> of = customers(s);
      Matcher size = found(SIZE, who);
      assertRounded(of.size(), size.group(1));
      assertRounded(100.0 * of.size() / users.size(), size.group(2));
      Matcher rates = found(RATES, who);
      assertRounded(100 * rate(of), rates.group(1));
      assertRounded((double) known(of), rates.group(2));
      assertRounded(100 * rate(users), rates.group(3));
      Matcher means = found(MEANS, who);
      do {
        JsonNode feature = features.get(means.group(1).replace(' ', '_'));
        assertRounded(mean(of, feature), means.group(2));
        assertRounded(mean(users, feature), means.group(3));
      } while (means.find());
    }
  }

  private List<Map<String, String>> customers(int segment) {
    String place = Integer.toString(segment);
    return users.stream().filter(row -> place.equals(segments.get(row.get("user_id")))).toList();
  }

  private long known(List<Map<String, String>> of) {
    return of.stream().filter(row -> labels.containsKey(row.get("user_id"))).count();
  }

  private double rate(List<Map<String, String>> of) {
    double bad = of.stream().filter(row -> "1".equals(labels.get(row.get("user_id")))).count();
    return bad / known(of);
  }

  private static double mean(List<Map<String, String>> of, JsonNode feature) {
    return of.stream().mapToDouble(row -> value(row, feature)).sum() / of.size();
  }

  private static double value(Map<String, String> row, JsonNode feature) {
    String cell = row.getOrDefault(feature.get("name").asText(), "");
    boolean missing = cell.isEmpty() || !Character.isDigit(cell.charAt(cell.length() - 1));
    return missing ? feature.get("median").asDouble() : Double.parseDouble(cell);
  }

  private static int place(JsonNode columns, String name) {
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c).get("name").asText().equals(name)) {
        return c;
      }
    }
    throw new AssertionError("no column " + name);
  }

  private static Matcher found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertTrue(matcher.find(), text);
    return matcher;
  }

  /** Half a unit of the last digit that is shown. */
  private static void assertRounded(double figure, String shown) {
    BigDecimal read = new BigDecimal(shown.replace(",", "").replace('−', '-'));
    double unit = Math.pow(10, -read.scale());
    assertEquals(figure, read.doubleValue(), unit / 2 + 1e-9 * Math.abs(figure), shown);
  }

  private static void run(Object... arguments) {
    CommandLineRun run = CommandLineRun.run(arguments);
    assertEquals(0, run.code(), run.err());
  }
}
