package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The figures of card and page that count customers by groups, counted again in the answers that
 * the bundle gives for the test rows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardGroupsTest {
  private static final JsonNode NONE = MissingNode.getInstance();

  private TimeSplitModels models = new TimeSplitModels(Path.of(""), NONE, NONE, Path.of(""));
  private List<TestRow> rows = List.of();

  @BeforeAll
  void train(@TempDir Path folder) throws Exception {
    models = TimeSplitModels.train(folder);
    rows = models.scored(models.card().get("champion").asText());
  }

  @Test
  void decisionsAreThoseOfThePolicysCutOffs() {
    double refer = models.card().at("/policy/refer_from").asDouble();
    double decline = models.card().at("/policy/decline_from").asDouble();
    for (JsonNode decided : models.card().get("decisions")) {
      List<TestRow> of =
          switch (decided.get("decision").asText()) {
            case "approve" -> of(it -> it.probability() < refer);
            case "decline" -> of(it -> it.probability() >= decline);
            default -> of(it -> it.probability() >= refer && it.probability() < decline);
          };
      assertEquals(of.size(), decided.get("customers").asInt());
      assertEquals(of.size() / (double) rows.size(), decided.get("share").asDouble(), 1e-12);
      assertEquals(defaults(of), decided.get("defaults").asInt());
      assertEquals(defaults(of) / (double) of.size(), decided.get("default_rate").asDouble(), 1e-9);
    }
  }

  @Test
  void groupsOfAProtectedAttributeAreTreatedAsTheyAre() {
    JsonNode champion = models.card().get("evaluation").get(place());
    double cutOff = models.card().at("/models/" + place() + "/cut_off").asDouble();
    JsonNode groups = champion.at("/slices_by_protected_attribute/0/groups");
    double best = 0;
    int counted = 0;
    for (JsonNode group : groups) {
      List<TestRow> of = of(it -> belongs(it.age(), group.get("group").asText()));
      counted += of.size();
      List<TestRow> bad = of.stream().filter(TestRow::defaulted).toList();
      List<TestRow> good = of.stream().filter(it -> !it.defaulted()).toList();
      double flagged = bad.stream().filter(it -> it.probability() >= cutOff).count();
      double wrongly = good.stream().filter(it -> it.probability() >= cutOff).count();
      double approved = of.stream().filter(it -> it.probability() < cutOff).count();
      assertEquals(of.size(), group.get("rows").asInt());
      assertEquals(bad.size(), group.get("defaults").asInt());
      assertShare(bad.size(), of.size(), group.get("default_rate"));
      assertEquals(mean(of), group.get("mean_probability").asDouble(), 1e-7);
      assertEquals(rocAuc(bad, good), group.get("roc_auc").asDouble(), 1e-9);
      assertShare(flagged, bad.size(), group.get("true_positive_rate"));
      assertShare(wrongly, good.size(), group.get("false_positive_rate"));
      assertShare(approved, of.size(), group.get("approval_rate"));
      best = group.get("small").asBoolean() ? best : Math.max(best, approved / of.size());
    }
    assertEquals(rows.size(), counted);
    assertTrue(best > 0, "all groups are small");
    for (JsonNode group : groups) {
      double ratio = group.get("approval_rate").asDouble() / best;
      assertEquals(ratio, group.get("impact_ratio").asDouble(), 1e-9);
    }
  }

  @Test
  void dotsOfCalibrationAreTenthsOfTheCustomers() {
    int exact = 0;
    for (int m = 0; m < models.card().get("models").size(); m++) {
      JsonNode model = models.card().get("models").get(m);
      List<TestRow> scored = new ArrayList<>(models.scored(model.get("name").asText()));
      scored.sort(Comparator.comparingDouble(TestRow::probability));
      JsonNode dots = models.card().at("/evaluation/" + m + "/calibration/reliability");
      // Where customers with equal probabilities fall on both sides, either order is right.
      boolean apart = true;
      int from = 0;
      double error = 0;
      for (JsonNode dot : dots) {
        int to = from + dot.get("rows").asInt();
        List<TestRow> tenth = scored.subList(from, to);
        error +=
            tenth.size()
                * Math.abs(dot.get("predicted").asDouble() - dot.get("observed").asDouble());
        assertEquals(mean(tenth), dot.get("predicted").asDouble(), 1e-7);
        boolean cut =
            to < scored.size() && scored.get(to).probability() == scored.get(to - 1).probability();
        if (apart && !cut) {
          assertShare(defaults(tenth), tenth.size(), dot.get("observed"));
          exact++;
        }
        apart = !cut;
        from = to;
      }
      assertEquals(scored.size(), from);
      assertEquals(error / from, model.at("/metrics/expected_calibration_error").asDouble(), 1e-9);
    }
    assertTrue(exact >= 10, "tenths without ties: " + exact);
  }

  @Test
  void theSwapSetIsWhomOneModelAloneApproves() {
    JsonNode comparison = models.card().get("comparison");
    List<TestRow> others = models.scored(comparison.get("model").asText());
    JsonNode swap = comparison.get("swap_set");
    double own = swap.get("champion_cut_off").asDouble();
    double other = swap.get("other_cut_off").asDouble();
    for (String part : List.of("both", "champion_only", "other_only", "neither")) {
      boolean byChampion = part.equals("both") || part.equals("champion_only");
      boolean byOther = part.equals("both") || part.equals("other_only");
      List<TestRow> of = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        if (rows.get(row).probability() < own == byChampion
            && others.get(row).probability() < other == byOther) {
          of.add(rows.get(row));
        }
      }
      assertEquals(of.size(), swap.at("/" + part + "/customers").asInt(), part);
      assertEquals(defaults(of), swap.at("/" + part + "/defaults").asInt(), part);
    }
  }

  @Test
  void bandsHoldTheCustomersOfTheirPoints() {
    JsonNode bands = models.page().at("/charts/risk/models/" + place() + "/points/bands");
    int above = Integer.MAX_VALUE;
    for (JsonNode band : bands) {
      int lowest = band.get("lowest_points").asInt();
      int below = above;
      List<TestRow> of = of(it -> it.score() >= lowest && it.score() < below);
      assertEquals(defaults(of), band.get("bad").asInt(), band.toString());
      assertEquals(of.size() - defaults(of), band.get("good").asInt(), band.toString());
      above = lowest;
    }
  }

  private List<TestRow> of(Predicate<TestRow> which) {
    return rows.stream().filter(which).toList();
  }

  private int place() {
    for (int m = 0; m < models.card().get("models").size(); m++) {
      if (models.card().at("/models/" + m + "/name").equals(models.card().get("champion"))) {
        return m;
      }
    }
    throw new AssertionError("no champion");
  }

  private static boolean belongs(int age, String group) {
    String[] words = group.split(" ", -1);
    if (words[0].equals("under")) {
      return age < Integer.parseInt(words[1]);
    }
    int from = Integer.parseInt(words[0]);
    return age >= from && (words[1].equals("and") || age <= Integer.parseInt(words[2]));
  }

  private static int defaults(List<TestRow> of) {
    return Math.toIntExact(of.stream().filter(TestRow::defaulted).count());
  }

  private static double mean(List<TestRow> of) {
    return of.stream().mapToDouble(TestRow::probability).sum() / of.size();
  }

  /** How often a bad customer has the higher probability; a tie counts half. */
  private static double rocAuc(List<TestRow> bad, List<TestRow> good) {
    double won = 0;
    for (TestRow one : bad) {
      for (TestRow other : good) {
        won += (Math.signum(one.probability() - other.probability()) + 1) / 2;
      }
    }
    return won / bad.size() / good.size();
  }

  private static void assertShare(double count, double of, JsonNode figure) {
    assertEquals(count / of, figure.asDouble(), 1e-12);
  }
}
