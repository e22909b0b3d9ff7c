package dev.tranche.scoring.adverse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RandomLinearModel;
import dev.tranche.scoring.graph.RandomTreeModel;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * What is certain of random models with a derived ratio is compared with ONNX Runtime's answers to
 * many combinations of values, more than any search tries.
 */
class RangeProofTest {
  private static final List<Feature> FEATURES = RandomTreeModel.FEATURES;
  private static final int CUSTOMERS = 4;
  private static final int OTHERS = 3_000;
  private static final List<String> HOMES = List.of("OWN", "RENT", "É");

  private final AdverseValues values = new AdverseValues(FEATURES, 1);

  @Property(tries = 15, seed = "1")
  void certaintyIsThatNoValuesOfTreesAreTooBad(@ForAll long seed) {
    certaintyIsThatNoValuesAreTooBad(RandomTreeModel.of(seed), seed);
  }

  @Property(tries = 15, seed = "1")
  void certaintyIsThatNoValuesOfLinearModelsAreTooBad(@ForAll long seed) {
    certaintyIsThatNoValuesAreTooBad(RandomLinearModel.of(seed), seed);
  }

  /** The same models in every run. */
  @Test
  void certaintyIsThatNoValuesOfSomeModelsAreTooBad() {
    int untold =
        LongStream.rangeClosed(1, 6)
            .mapToInt(
                seed ->
                    certaintyIsThatNoValuesAreTooBad(RandomTreeModel.of(seed), seed)
                        + certaintyIsThatNoValuesAreTooBad(RandomLinearModel.of(seed), seed))
            .sum();
    assertTrue(untold <= 2 * 6 * CUSTOMERS / 10, untold + " cannot be told");
  }

  /**
   * @return how many customers have no values that are too bad, and yet may have for all that is
   *     told
   */
  private int certaintyIsThatNoValuesAreTooBad(byte[] model, long seed) {
    int untold = 0;
    try (RiskGraph graph = RiskGraph.open(model, FEATURES)) {
      Random random = new Random(seed);
      for (int customer = 0; customer < CUSTOMERS; customer++) {
        Row row = withGaps(random);
        float given = run(graph, List.of(row)).probability()[0];
        float worst = worst(graph, row, others(row, random));
        if (worst > given) {
          assertTrue(
              completed(graph, row, worst).tooBad() || unknown(graph, row), "reached: " + worst);
        }
        float above = Math.max(worst, given) + 1e-3f;
        AdverseSearch.Case not = completed(graph, row, above);
        untold += not.tooBad() && not.worst() < above && !Float.isNaN(given) ? 1 : 0;
      }
    }
    return untold;
  }

  /** Features that are each in a column alone are proven in another way, or tried exactly. */
  private boolean unknown(RiskGraph graph, Row row) {
    ApprovalProof other = new ApprovalProof(FEATURES, values, graph, it -> true);
    return RangedModel.of(FEATURES, values, graph, it -> true, other::covers)
        .filter(its -> IntStream.of(gaps(row)).anyMatch(its::unsure))
        .isEmpty();
  }

  @Test
  void binBetweenTheValuesThatAreTriedIsFound() {
    try (RiskGraph graph = RiskGraph.open(BandModel.of("income"), BandModel.FEATURES)) {
      Row row = new Row(new float[] {Float.NaN, 1}, new String[] {"", ""});
      AdverseSearch.Case one = searched(graph, row);
      assertTrue(one.worst() < 0.5f, "the search finds it, too");
      new RangeProof(
              BandModel.FEATURES, BandModel.VALUES, graph, it -> it >= 0.5f, feature -> false)
          .complete(one);
      assertTrue(one.tooBad());
      float found = one.row().numbers()[0];
      assertTrue(found >= BandModel.FROM && found < BandModel.TO, found + "");
      assertEquals(one.worst(), one.alone(0));
    }
  }

  @Test
  void derivedValueBetweenThoseThatAreTriedIsFound() {
    try (RiskGraph graph = RiskGraph.open(BandModel.of("ratio"), BandModel.FEATURES)) {
      Row row = new Row(new float[] {Float.NaN, Float.NaN}, new String[] {"", ""});
      AdverseSearch.Case one = searched(graph, row);
      assertTrue(one.worst() < 0.5f, "the search finds it, too");
      new RangeProof(
              BandModel.FEATURES, BandModel.VALUES, graph, it -> it >= 0.5f, feature -> false)
          .complete(one);
      assertTrue(one.tooBad());
      float[] found = one.row().numbers();
      float ratio = found[1] / found[0];
      assertTrue(ratio >= BandModel.FROM && ratio < BandModel.TO, ratio + "");
    }
  }

  @Test
  void whatCannotBeReachedIsCertain() {
    try (RiskGraph graph = RiskGraph.open(BandModel.of("ratio"), BandModel.FEATURES)) {
      Row row = new Row(new float[] {Float.NaN, 2.9f}, new String[] {"", ""});
      // At most 2.9 / 0.5; the band is reached only by incomes above 19.
      AdverseSearch.Case one = searched(graph, row);
      new RangeProof(
              BandModel.FEATURES, BandModel.VALUES, graph, it -> it >= 0.5f, feature -> false)
          .complete(one);
      assertFalse(one.tooBad());
    }
  }

  @Test
  void whatCannotBeToldWithLittleEffortCountsAsTooBad() {
    try (RiskGraph graph = RiskGraph.open(BandModel.of("ratio"), BandModel.FEATURES)) {
      Row row = new Row(new float[] {Float.NaN, Float.NaN}, new String[] {"", ""});
      AdverseSearch.Case one = searched(graph, row);
      new RangeProof(
              BandModel.FEATURES, BandModel.VALUES, graph, it -> it >= 0.99f, feature -> false, 0)
          .complete(one);
      assertFalse(one.tooBad(), "bounds tell that at once");
      new RangeProof(
              BandModel.FEATURES, BandModel.VALUES, graph, it -> it >= 0.5f, feature -> false, 0)
          .complete(one);
      assertTrue(one.tooBad());
    }
  }

  private static AdverseSearch.Case searched(RiskGraph graph, Row row) {
    RiskGraph.Scores scores = graph.run(Row.batch(BandModel.FEATURES, List.of(row)));
    int[] open = IntStream.range(0, 2).filter(row::missing).toArray();
    var one = new AdverseSearch.Case(row, open, scores.margin()[0], scores.probability()[0]);
    new AdverseSearch(BandModel.FEATURES, BandModel.VALUES, graph).run(List.of(one), it -> false);
    return one;
  }

  private AdverseSearch.Case completed(RiskGraph graph, Row row, float from) {
    RiskGraph.Scores scores = run(graph, List.of(row));
    var one = new AdverseSearch.Case(row, gaps(row), scores.margin()[0], scores.probability()[0]);
    ApprovalProof other = new ApprovalProof(FEATURES, values, graph, it -> it >= from);
    new RangeProof(FEATURES, values, graph, it -> it >= from, other::covers).complete(one);
    return one;
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
    String home = random.nextInt(3) == 0 ? "" : "OWN";
    return new Row(numbers, new String[] {"", "", "", home});
  }

  /** With values drawn from everywhere, some of them small, or where others are as well. */
  private static List<Row> others(Row row, Random random) {
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < OTHERS; i++) {
      Row other = row;
      for (int gap : gaps(row)) {
        float even = random.nextInt(17) / 4f - 2;
        float any = random.nextFloat() * 4 - 2;
        float one = random.nextInt(3) == 0 ? even : any * (random.nextInt(5) == 0 ? 1e-3f : 1);
        boolean stays = random.nextInt(5) == 0;
        if (!stays) {
          other =
              gap == 3
                  ? other.with(3, HOMES.get(random.nextInt(HOMES.size())))
                  : other.with(gap, one);
        }
      }
      all.add(other);
    }
    return all;
  }

  private static float worst(RiskGraph graph, Row row, List<Row> rows) {
    float worst = run(graph, List.of(row)).probability()[0];
    for (int from = 0; from < rows.size(); from += 1_000) {
      for (float probability : run(graph, rows.subList(from, from + 1_000)).probability()) {
        worst = Math.max(worst, Float.isNaN(probability) ? 0 : probability);
      }
    }
    return worst;
  }

  private static RiskGraph.Scores run(RiskGraph graph, List<Row> rows) {
    return graph.run(Row.batch(FEATURES, rows));
  }
}
