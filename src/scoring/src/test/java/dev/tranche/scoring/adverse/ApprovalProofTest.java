package dev.tranche.scoring.adverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RandomTreeModel;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is proven of random trees is compared with ONNX Runtime's answers to every combination. */
class ApprovalProofTest {
  private static final List<Feature> FEATURES = RandomTreeModel.FEATURES;
  private static final int CUSTOMERS = 6;
  private static final int MANY = 1_500;
  private static final int EFFORT = 200_000;

  /** Every number at which the trees split, in the range of the features, and its lower end. */
  private static final List<Float> NUMBERS = List.of(-2f, -1f, -0.5f, 0f, 0.25f, 1f, 1.5f, 2f);

  private static final List<String> HOMES = List.of("OWN", "RENT", "É");

  private final AdverseValues values = new AdverseValues(FEATURES, 1);

  @Property(tries = 15, seed = "1")
  void certaintyIsThatNoCombinationIsTooBad(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 12) int depth) {
    try (RiskGraph graph = RiskGraph.open(RandomTreeModel.ofPlainColumns(seed, depth), FEATURES)) {
      Random random = new Random(seed);
      for (int customer = 0; customer < CUSTOMERS; customer++) {
        Row row = withGaps(random);
        float worst = worst(graph, combinations(row));
        if (worst > run(graph, List.of(row)).probability()[0]) {
          assertTrue(tooBad(graph, row, worst, EFFORT), "reached: " + worst);
        }
        assertFalse(tooBad(graph, row, worst + 1e-3f, EFFORT), "not reached: " + worst);
        assertTrue(worst(graph, others(row, random)) <= worst);
      }
    }
  }

  /** The same models in every run. */
  @Test
  void certaintyIsThatNoCombinationOfSomeModelsIsTooBad() {
    LongStream.rangeClosed(1, 4).forEach(seed -> certaintyIsThatNoCombinationIsTooBad(seed, 6));
    LongStream.of(1, 13).forEach(seed -> certaintyIsThatNoCombinationIsTooBad(seed, 12));
  }

  @Test
  void whatCannotBeToldWithLittleEffortCountsAsTooBad() {
    try (RiskGraph graph = RiskGraph.open(RandomTreeModel.ofPlainColumns(3), FEATURES)) {
      Random random = new Random(3);
      int untold = 0;
      for (int customer = 0; customer < 30; customer++) {
        Row row = withGaps(random);
        float above = worst(graph, combinations(row)) + 1e-3f;
        assertFalse(tooBad(graph, row, above, EFFORT));
        untold += tooBad(graph, row, above, -1) ? 1 : 0;
      }
      assertTrue(untold > 0, "everything shows at once");
    }
  }

  /** Many are first looked at together, by less than is known of one alone. */
  @Test
  void ofManyCustomersTheSameIsCertainAsOfEach() {
    try (RiskGraph graph = RiskGraph.open(RandomTreeModel.ofPlainColumns(8, 4), FEATURES)) {
      Random random = new Random(8);
      List<Row> rows = IntStream.range(0, MANY).mapToObj(i -> withGaps(random)).toList();
      RiskGraph.Scores scores = run(graph, rows);
      assertTrue(graph.byTrees());
      float[] sorted = scores.probability().clone();
      Arrays.sort(sorted);
      int open = 0;
      for (int quarter = 1; quarter <= 3; quarter++) {
        float from = sorted[MANY * quarter / 4];
        List<AdverseSearch.Case> customers =
            IntStream.range(0, MANY)
                .filter(i -> scores.probability()[i] < from)
                .mapToObj(i -> customer(graph, rows.get(i)))
                .toList();
        ApprovalProof together = proof(graph, from, EFFORT);
        ApprovalProof apart = proof(graph, from, EFFORT);
        together.prepare();
        apart.prepare();
        List<AdverseSearch.Case> each =
            customers.stream().filter(one -> !apart.open(List.of(one)).all().isEmpty()).toList();
        assertEquals(each, sorted(together.open(customers), customers));
        // Now that there have been enough of them.
        assertEquals(each, sorted(together.open(customers), customers));
        assertTrue(each.size() < customers.size(), each.size() + " are open");
        each.forEach(apart::complete);
        assertTrue(each.stream().allMatch(AdverseSearch.Case::tooBad));
        open += each.size();
      }
      assertTrue(open > 0);
    }
  }

  @Test
  void worstValueOfOneFeatureAloneIsTold() {
    try (RiskGraph graph = RiskGraph.open(RandomTreeModel.ofPlainColumns(5), FEATURES)) {
      Row row = new Row(new float[] {0.3f, Float.NaN, -1.2f, Float.NaN}, texts("RENT"));
      List<Row> all = NUMBERS.stream().map(number -> row.with(1, number)).toList();
      float worst = worst(graph, all);
      AdverseSearch.Case one = customer(graph, row);
      proof(graph, worst, EFFORT).complete(one);
      assertTrue(one.tooBad());
      assertEquals(worst, one.alone(0));
      assertEquals(worst, one.worst());
      assertEquals(worst, run(graph, List.of(one.row())).probability()[0]);
    }
  }

  /** A feature that is in several of the trees' columns is left to the search. */
  @Test
  void nothingIsSaidOfFeaturesThatOthersAreDerivedFrom() {
    try (RiskGraph graph = RiskGraph.open(RandomTreeModel.of(2), FEATURES)) {
      Row row = new Row(new float[] {0.3f, Float.NaN, -1.2f, Float.NaN}, texts("RENT"));
      AdverseSearch.Case one = customer(graph, row);
      ApprovalProof proof = proof(graph, 1, EFFORT);
      proof.prepare();
      assertEquals(List.of(one), proof.open(List.of(one)).unknown());
      proof.complete(one);
      assertFalse(one.tooBad());
    }
  }

  private static List<AdverseSearch.Case> sorted(
      ApprovalProof.Left left, List<AdverseSearch.Case> customers) {
    assertEquals(List.of(), left.unknown());
    return customers.stream().filter(left.reached()::contains).toList();
  }

  private boolean tooBad(RiskGraph graph, Row row, float from, int effort) {
    ApprovalProof proof = proof(graph, from, effort);
    AdverseSearch.Case one = customer(graph, row);
    proof.prepare();
    boolean given = proof.open(List.of(one)).all().isEmpty();
    proof.complete(one);
    assertFalse(given && one.tooBad());
    return one.tooBad();
  }

  private ApprovalProof proof(RiskGraph graph, float from, int effort) {
    return new ApprovalProof(FEATURES, values, graph, probability -> probability >= from, effort);
  }

  private static AdverseSearch.Case customer(RiskGraph graph, Row row) {
    RiskGraph.Scores scores = run(graph, List.of(row));
    return new AdverseSearch.Case(row, gaps(row), scores.margin()[0], scores.probability()[0]);
  }

  private static int[] gaps(Row row) {
    return IntStream.range(0, FEATURES.size()).filter(row::missing).toArray();
  }

  private static Row withGaps(Random random) {
    float[] numbers = new float[FEATURES.size()];
    for (int f = 0; f < numbers.length; f++) {
      boolean gap = f == 3 || random.nextBoolean();
      numbers[f] = gap ? Float.NaN : (float) random.nextGaussian();
    }
    return new Row(numbers, texts(random.nextInt(3) == 0 ? "" : "OWN"));
  }

  private static String[] texts(String home) {
    return new String[] {"", "", "", home};
  }

  /** With every value in place of what is missing, and with the gap left as it is. */
  private static List<Row> combinations(Row row) {
    List<Row> all = new ArrayList<>(List.of(row));
    for (int gap : gaps(row)) {
      List<Row> more = new ArrayList<>(all);
      for (Row one : all) {
        if (gap == 3) {
          HOMES.forEach(home -> more.add(one.with(3, home)));
        } else {
          NUMBERS.forEach(number -> more.add(one.with(gap, number)));
        }
      }
      all = more;
    }
    return all;
  }

  /** With values drawn from what is between. */
  private static List<Row> others(Row row, Random random) {
    List<Row> all = new ArrayList<>(List.of(row));
    for (int i = 0; i < 200; i++) {
      Row other = row;
      for (int gap : gaps(row)) {
        other =
            gap == 3
                ? other.with(3, HOMES.get(random.nextInt(HOMES.size())))
                : other.with(gap, random.nextFloat() * 4 - 2);
      }
      all.add(other);
    }
    return all;
  }

  private static float worst(RiskGraph graph, List<Row> rows) {
    float worst = 0;
    for (int from = 0; from < rows.size(); from += 1_000) {
      List<Row> some = rows.subList(from, Math.min(rows.size(), from + 1_000));
      for (float probability : run(graph, some).probability()) {
        worst = Math.max(worst, probability);
      }
    }
    return worst;
  }

  private static RiskGraph.Scores run(RiskGraph graph, List<Row> rows) {
    return graph.run(Row.batch(FEATURES, rows));
  }
}
