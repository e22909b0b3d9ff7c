package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The curves that the report is drawn from, counted again in the answers that the bundle gives for
 * the test rows: every point of each by who is on which side of a probability.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurveFiguresTest {
  private static final JsonNode NONE = MissingNode.getInstance();

  /** The graph's probabilities and training's are floats that differ in the last digits. */
  private static final double NEAR = 1e-6;

  private TimeSplitModels models = new TimeSplitModels(Path.of(""), NONE, NONE, Path.of(""));
  private final Map<String, List<TestRow>> scored = new HashMap<>();

  @BeforeAll
  void train(@TempDir Path folder) throws Exception {
    models = TimeSplitModels.train(folder);
    for (JsonNode model : models.card().get("models")) {
      String name = model.get("name").asText();
      scored.put(name, models.scored(name));
    }
  }

  @Test
  void gainsAreTheRiskiestTenthsOfTheCustomers() {
    for (JsonNode model : charts()) {
      List<TestRow> rows = scored.get(model.get("model").asText());
      double above = Double.POSITIVE_INFINITY;
      int parts = 0;
      for (JsonNode tenth : model.get("gains")) {
        double from = tenth.get("lowest_probability").asDouble() - NEAR;
        double before = above;
        List<TestRow> soFar = of(rows, it -> it.probability() >= from);
        List<TestRow> of = of(soFar, it -> it.probability() < before);
        assertEquals(of.size(), tenth.get("rows").asInt());
        assertEquals(defaults(of), tenth.get("defaults").asInt());
        double capture = share(soFar, rows);
        assertEquals(capture, tenth.get("capture").asDouble(), 1e-9);
        double lift = (defaults(soFar) / (double) soFar.size()) / rate(rows);
        assertEquals(lift, tenth.get("lift").asDouble(), 1e-9);
        double wrongly = (soFar.size() - defaults(soFar)) / (double) (rows.size() - defaults(rows));
        assertEquals(capture - wrongly, tenth.get("kolmogorov_smirnov").asDouble(), 1e-9);
        above = from;
        parts += tenth.get("rows").asInt();
      }
      assertEquals(rows.size(), parts);
      assertTrue(model.get("gains").size() > 4, "parts: " + model.get("gains").size());
    }
  }

  @Test
  void everyCutOffApprovesThoseBelowIt() {
    for (JsonNode model : charts()) {
      List<TestRow> rows = scored.get(model.get("model").asText());
      JsonNode approvals = model.get("approvals");
      assertEquals(rows.size(), approvals.at("/all/customers").asInt());
      assertEquals(defaults(rows), approvals.at("/all/defaults").asInt());
      for (JsonNode point : approvals.get("cut_offs")) {
        double cutOff = point.get("cut_off").asDouble();
        boolean nobody = point.get("approved").asInt() == 0;
        List<TestRow> below = of(rows, it -> it.probability() < (nobody ? cutOff - NEAR : cutOff));
        assertEquals(below.size(), point.get("approved").asInt(), point.toString());
        assertEquals(defaults(below), point.get("defaults").asInt(), point.toString());
      }
    }
  }

  @Test
  void pointsOfTheCurvesAreWhatSomeProbabilityFlags() {
    for (JsonNode model : charts()) {
      List<TestRow> rows = scored.get(model.get("model").asText());
      List<double[]> roc = new ArrayList<>(List.of(new double[] {0, 0}));
      List<double[]> precision = new ArrayList<>(List.of(new double[] {0, 1}));
      for (double from : rows.stream().mapToDouble(TestRow::probability).distinct().toArray()) {
        List<TestRow> flagged = of(rows, it -> it.probability() >= from);
        double good = flagged.size() - defaults(flagged);
        double recall = share(flagged, rows);
        roc.add(new double[] {good / (rows.size() - defaults(rows)), recall});
        precision.add(new double[] {recall, rate(flagged)});
      }
      JsonNode curve = model.get("roc");
      assertPoints(roc, curve.get("false_positive_rate"), curve.get("true_positive_rate"));
      JsonNode other = model.get("precision_recall");
      assertPoints(precision, other.get("recall"), other.get("precision"));
    }
  }

  @Test
  void everySwapSetIsWhomOneModelAloneApproves() {
    List<TestRow> own = scored.get(models.card().get("champion").asText());
    JsonNode approval = models.page().at("/charts/risk/approval");
    List<TestRow> others = scored.get(approval.get("other").asText());
    assertEquals(19, approval.get("swaps").size());
    for (JsonNode swap : approval.get("swaps")) {
      for (String part : List.of("both", "champion_only", "other_only", "neither")) {
        boolean byOwn = part.equals("both") || part.equals("champion_only");
        boolean byOther = part.equals("both") || part.equals("other_only");
        List<TestRow> of = new ArrayList<>();
        for (int row = 0; row < own.size(); row++) {
          double cutOff = swap.get("champion_cut_off").asDouble();
          double otherCutOff = swap.get("other_cut_off").asDouble();
          if (own.get(row).probability() < cutOff == byOwn
              && others.get(row).probability() < otherCutOff == byOther) {
            of.add(own.get(row));
          }
        }
        assertEquals(of.size(), swap.at("/" + part + "/customers").asInt(), part);
        assertEquals(defaults(of), swap.at("/" + part + "/defaults").asInt(), part);
      }
    }
  }

  private JsonNode charts() {
    return models.page().at("/charts/risk/models");
  }

  private static void assertPoints(List<double[]> possible, JsonNode x, JsonNode y) {
    assertTrue(x.size() > 10, "points: " + x.size());
    for (int p = 0; p < x.size(); p++) {
      double left = x.get(p).asDouble();
      double up = y.get(p).asDouble();
      assertTrue(
          possible.stream()
              .anyMatch(it -> Math.abs(it[0] - left) < 1e-9 && Math.abs(it[1] - up) < 1e-9),
          left + ", " + up);
    }
  }

  private static List<TestRow> of(List<TestRow> rows, Predicate<TestRow> which) {
    return rows.stream().filter(which).toList();
  }

  private static int defaults(List<TestRow> of) {
    return Math.toIntExact(of.stream().filter(TestRow::defaulted).count());
  }

  private static double rate(List<TestRow> of) {
    return defaults(of) / (double) of.size();
  }

  /** Of all defaults those among some rows. */
  private static double share(List<TestRow> some, List<TestRow> all) {
    return defaults(some) / (double) defaults(all);
  }
}
