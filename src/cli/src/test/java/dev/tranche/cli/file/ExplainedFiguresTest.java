package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tranche.cli.CommandLineRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Importance, dependence, worked customers and periods, computed again from the contributions and
 * probabilities that the bundle answers with, and relations between features from the file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainedFiguresTest {
  private static final JsonNode NONE = MissingNode.getInstance();
  private static final Pattern BAND =
      Pattern.compile("(?:under (\\S+))|(?:(\\S+) and over)|(?:(\\S+) to (under )?(\\S+))");

  private TimeSplitModels models = new TimeSplitModels(Path.of(""), NONE, NONE, Path.of(""));
  private List<Map<String, String>> answers = List.of();
  private List<Map<String, String>> customers = List.of();
  private List<Map<String, String>> all = List.of();

  @BeforeAll
  void train(@TempDir Path folder) throws Exception {
    models = TimeSplitModels.train(folder);
    Path out = folder.resolve("explained.csv");
    CommandLineRun run =
        CommandLineRun.run(
            "score",
            "--models",
            models.folder(),
            "--data",
            models.late(),
            "--id",
            "customer",
            "--explain",
            "all",
            "--out",
            out);
    assertEquals(0, run.code(), run.err());
    answers = ScoredRows.of(out);
    customers = ScoredRows.of(models.late());
    all = ScoredRows.of(folder.resolve("all.csv"));
    assertEquals(answers.size(), models.card().at("/explanation/rows").asInt());
  }

  @Test
  void importanceIsTheMeanAbsoluteContribution() {
    double sum = 0;
    for (JsonNode feature : models.card().at("/explanation/importance")) {
      sum += mean(feature.get("feature").asText());
    }
    for (JsonNode feature : models.card().at("/explanation/importance")) {
      double mean = mean(feature.get("feature").asText());
      assertEquals(mean, feature.get("mean_absolute_contribution").asDouble(), 1e-5);
      assertEquals(mean / sum, feature.get("share").asDouble(), 1e-5);
    }
  }

  @Test
  void dependenceIsOfTheCustomersWithSuchValues() {
    JsonNode dependence = models.page().at("/charts/risk/explanation/dependence");
    assertEquals(3, dependence.size());
    for (JsonNode feature : dependence) {
      String name = feature.get("feature").asText();
      int counted = 0;
      for (JsonNode group : feature.get("groups")) {
        List<Double> of = new ArrayList<>();
        for (int row = 0; row < answers.size(); row++) {
          if (belongs(customers.get(row).get(name), group.get("values").asText())) {
            of.add(contribution(row, name));
          }
        }
        Collections.sort(of);
        counted += of.size();
        assertEquals(of.size(), group.get("rows").asInt(), group.toString());
        double mean = of.stream().mapToDouble(it -> it).sum() / of.size();
        assertEquals(mean, group.get("mean").asDouble(), 1e-5, group.toString());
        // Between the two customers that a tenth of them falls between, either is right.
        double last = of.size() - 1;
        double low = of.get((int) Math.floor(last / 10));
        double high = of.get((int) Math.ceil(last * 9 / 10));
        assertEquals(low, group.get("low").asDouble(), 1e-5, group.toString());
        assertEquals(high, group.get("high").asDouble(), 1e-5, group.toString());
      }
      assertEquals(answers.size(), counted, name);
    }
  }

  @Test
  void workedCustomersStandAtTheirPercentiles() {
    List<Integer> ranked = new ArrayList<>(IntStream.range(0, answers.size()).boxed().toList());
    ranked.sort((a, b) -> Double.compare(number(a, "margin"), number(b, "margin")));
    for (JsonNode worked : models.page().at("/charts/risk/explanation/worked")) {
      double place = worked.get("percentile").asDouble() / 100 * (answers.size() - 1);
      double probability = number(ranked.get((int) Math.round(place)), "probability_of_default");
      assertEquals(probability, worked.get("probability").asDouble(), 1e-6);
      // Of those with the same probability any may be shown.
      assertTrue(ranked.stream().anyMatch(row -> isOf(worked, row)), "nobody answers to " + worked);
    }
  }

  private boolean isOf(JsonNode worked, int row) {
    double rest = number(row, "margin") - number(row, "base_value");
    boolean same =
        near(number(row, "margin"), worked.get("margin"))
            && near(number(row, "base_value"), worked.get("base_value"))
            && near(number(row, "probability_of_default"), worked.get("probability"));
    for (JsonNode part : worked.get("contributions")) {
      String name = part.get("feature").asText();
      same &= near(contribution(row, name), part.get("contribution"));
      String values = part.get("values").asText();
      same &= values.equals("all others") || belongs(customers.get(row).get(name), values);
      rest -= contribution(row, name);
    }
    return same && near(rest, worked.get("rest"));
  }

  @Test
  void periodsOfTheTestPartAreOfItsDays() {
    int counted = 0;
    for (JsonNode period : models.card().at("/over_time/periods")) {
      if (!period.get("part").asText().equals("test")) {
        continue;
      }
      double rows = 0;
      double defaults = 0;
      double probabilities = 0;
      for (int row = 0; row < answers.size(); row++) {
        String day = customers.get(row).get("day");
        if (day.compareTo(period.get("from").asText()) >= 0
            && day.compareTo(period.get("to").asText()) <= 0) {
          rows++;
          defaults += customers.get(row).get("defaulted").equals("1") ? 1 : 0;
          probabilities += number(row, "probability_of_default");
        }
      }
      assertEquals(rows, period.get("rows").asDouble());
      assertEquals(defaults / rows, period.get("default_rate").asDouble(), 1e-9);
      assertEquals(rows, period.at("/held_out/rows").asDouble());
      assertEquals(probabilities / rows, period.at("/held_out/mean_probability").asDouble(), 1e-6);
      counted += (int) rows;
    }
    assertEquals(answers.size(), counted);
  }

  @Test
  void correlationIsPearsonsOfTheColumns() {
    JsonNode correlation = models.page().at("/charts/risk/correlation");
    double[] debt = all.stream().mapToDouble(row -> Double.parseDouble(row.get("debt"))).toArray();
    double[] score =
        all.stream().mapToDouble(row -> Double.parseDouble(row.get("score"))).toArray();
    double debtMean = mean(debt);
    double scoreMean = mean(score);
    double products = 0;
    for (int row = 0; row < debt.length; row++) {
      products += (debt[row] - debtMean) * (score[row] - scoreMean);
    }
    double r = products / debt.length / deviation(debt) / deviation(score);
    assertEquals(r, correlation.at("/matrix/0/1").asDouble(), 1e-6);
    assertEquals(r, correlation.at("/matrix/1/0").asDouble(), 1e-6);
  }

  @Test
  void spreadsAndOutcomesAreCountedInTheFile() {
    for (JsonNode column : models.page().at("/charts/risk/columns")) {
      String name = column.get("name").asText();
      JsonNode counts = column.path("counts");
      for (int bin = 0; bin < counts.size(); bin++) {
        double from = column.at("/edges/" + bin).asDouble();
        double to = column.at("/edges/" + (bin + 1)).asDouble();
        boolean last = bin + 1 == counts.size();
        long of =
            all.stream()
                .mapToDouble(row -> (float) Double.parseDouble(row.get(name)))
                .filter(it -> it >= from && (it < to || last))
                .count();
        assertEquals(of, counts.get(bin).asLong(), name + " from " + from);
      }
      column.path("categories").forEach(it -> assertCount(name, it));
    }
    models.page().at("/charts/risk/labels").forEach(it -> assertCount("defaulted", it));
  }

  private void assertCount(String column, JsonNode category) {
    String wanted = category.get("category").asText();
    long of = all.stream().filter(row -> row.get(column).equals(wanted)).count();
    assertEquals(of, category.get("count").asLong(), wanted);
  }

  private static boolean belongs(String value, String group) {
    Matcher band = BAND.matcher(group);
    if (!band.matches()) {
      return value.equals(group);
    }
    double number = (float) Double.parseDouble(value);
    if (band.group(1) != null) {
      return number < Double.parseDouble(band.group(1));
    }
    if (band.group(2) != null) {
      return number >= Double.parseDouble(band.group(2));
    }
    double last = Double.parseDouble(band.group(5));
    return number >= Double.parseDouble(band.group(3))
        && (band.group(4) == null ? number <= last : number < last);
  }

  private double mean(String feature) {
    return IntStream.range(0, answers.size())
            .mapToDouble(row -> Math.abs(contribution(row, feature)))
            .sum()
        / answers.size();
  }

  private double contribution(int row, String feature) {
    return number(row, "contribution_" + feature);
  }

  private double number(int row, String column) {
    return Double.parseDouble(answers.get(row).get(column));
  }

  private static boolean near(double value, JsonNode figure) {
    return Math.abs(value - figure.asDouble()) < 1e-5;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum() / values.length);
  }
}
