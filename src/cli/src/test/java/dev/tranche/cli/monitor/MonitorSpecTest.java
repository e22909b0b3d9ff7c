package dev.tranche.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a spec says of labels, costs and protected attributes, in figures made from scores. */
class MonitorSpecTest {
  private static final String SPEC =
      """
      file: seen.csv
      id: user_id
      target: label
      positive: [late, lost]
      negative: [good]
      ignore: [open]
      protected: [region]
      models: [logistic_regression]
      derived: {loan_percent: {ratio: [loan_amount, income]}}
      cut_offs: {costs: {false_negative: 10, false_positive: 1}}
      """;

  @TempDir private Path folder;
  private Path later;
  private MonitoredRows rows;

  private record Scored(double probability, String decision, String label, String region) {}

  @BeforeEach
  void trainAndMakeLaterRows() throws IOException {
    Files.writeString(folder.resolve("spec.yaml"), SPEC);
    named(1).write(folder.resolve("seen.csv"));
    CommandLineRun trained =
        CommandLineRun.run(
            "train", "risk", "--spec", folder.resolve("spec.yaml"), "--out", folder, "--quiet");
    assertEquals(0, trained.code(), trained.err());
    rows = named(2);
    later = rows.write(folder.resolve("later.csv"));
  }

  private MonitoredRows named(int seed) {
    int[] row = {0};
    return MonitoredRows.generated(3000, seed, folder.resolve("made"))
        .with(
            "label",
            label -> {
              row[0]++;
              String bad = row[0] % 2 == 0 ? "Late" : "lost";
              return row[0] % 7 == 0 ? "open" : label.equals("1") ? bad : "good";
            })
        .with("label", label -> label.equals("Late") ? "late" : label);
  }

  private JsonNode monitored() throws IOException {
    CommandLineRun run =
        CommandLineRun.run(
            "monitor", "--models", folder, "--data", later, "--labels", "label", "--json");
    assertTrue(run.code() == 0 || run.code() == 3, run.err());
    return new ObjectMapper().readTree(run.out()).get("risk");
  }

  private List<Scored> scored() throws IOException {
    Path out = folder.resolve("scores.csv");
    CommandLineRun run =
        CommandLineRun.run(
            "score",
            "--models",
            folder,
            "--data",
            later,
            "--id",
            "user_id",
            "--keep",
            "label,region",
            "--out",
            out,
            "--quiet");
    assertEquals(0, run.code(), run.err());
    MonitoredRows scores = MonitoredRows.read(out);
    List<String> names = scores.names();
    List<Scored> scored = new ArrayList<>();
    for (List<String> row : scores.rows()) {
      scored.add(
          new Scored(
              Float.parseFloat(row.get(names.indexOf("probability_of_default"))),
              row.get(names.indexOf("decision")),
              row.get(names.indexOf("label")),
              row.get(names.indexOf("region"))));
    }
    return scored;
  }

  private static double mean(List<Scored> rows, ToDoubleFunction<Scored> figure) {
    return rows.stream().mapToDouble(figure).average().orElseThrow();
  }

  private static double cost(Scored row, double bad) {
    return switch (row.decision()) {
      case "approve" -> 10 * bad;
      case "decline" -> 1 - bad;
      default -> 0;
    };
  }

  private static double bad(Scored row) {
    return row.label().equals("good") ? 0 : 1;
  }

  @Test
  void figuresAreThoseOfTheScores() throws IOException {
    JsonNode figures = monitored().get("scores");
    List<Scored> all = scored();
    List<Scored> known = all.stream().filter(row -> !row.label().equals("open")).toList();
    List<Scored> approved = all.stream().filter(row -> row.decision().equals("approve")).toList();
    JsonNode estimated = figures.get("estimated");
    assertEquals(all.size(), estimated.get("customers").asInt());
    assertEquals(mean(all, Scored::probability), estimated.get("default_rate").asDouble(), 1e-12);
    assertEquals(
        mean(approved, Scored::probability),
        estimated.get("approved_default_rate").asDouble(),
        1e-12);
    assertEquals(
        mean(all, row -> cost(row, row.probability())),
        estimated.get("cost_per_customer").asDouble(),
        1e-12);
    JsonNode realised = figures.get("realised");
    assertEquals(known.size(), realised.get("customers").asInt());
    assertEquals(mean(known, MonitorSpecTest::bad), realised.get("default_rate").asDouble(), 1e-12);
    assertEquals(
        mean(known, row -> cost(row, bad(row))),
        realised.get("cost_per_customer").asDouble(),
        1e-12);
    for (JsonNode share : figures.at("/decisions/shares")) {
      String decision = share.get("decision").asText();
      long count = all.stream().filter(row -> row.decision().equals(decision)).count();
      assertEquals(count, share.get("customers").asLong(), decision);
    }
  }

  @Test
  void groupsOfAProtectedCategoryAreItsValues() throws IOException {
    List<Scored> all = scored();
    int seen = 0;
    for (JsonNode group : monitored().at("/scores/groups")) {
      String region = group.get("group").asText();
      List<Scored> inside = all.stream().filter(row -> row.region().equals(region)).toList();
      if (!inside.isEmpty()) {
        seen++;
        assertEquals(inside.size(), group.get("customers").asInt(), region);
        assertEquals(
            mean(inside, row -> row.decision().equals("approve") ? 1 : 0),
            group.get("approval_rate").asDouble(),
            1e-12);
      }
    }
    assertTrue(seen >= 5, seen + " regions");
  }

  @Test
  void aDerivedFeatureIsComparedToo() throws IOException {
    assertTrue(monitored().get("features").findValuesAsText("feature").contains("loan_percent"));
    later = rows.shifted("loan_amount").write(later);
    JsonNode findings = monitored().get("findings");
    List<String> first = List.of(findings.at("/0/of").asText(), findings.at("/1/of").asText());
    assertTrue(first.containsAll(List.of("loan_amount", "loan_percent")), findings.toString());
  }
}
