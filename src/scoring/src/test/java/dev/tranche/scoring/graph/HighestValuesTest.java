package dev.tranche.scoring.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.margin.HighestValues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The value with which ONNX Runtime finds the highest margin is among those that are told. */
class HighestValuesTest {
  private static final List<Feature> FEATURES = RandomTreeModel.FEATURES;
  private static final int MANY = 1_100;
  private static final int ROWS = 60;
  private static final float[] NUMBERS = {
    -3, -1, -0.5f, -0f, 0, 0.25f, 0.26f, 1, 1.5f, 2, 3, 1e30f
  };
  private static final String[] HOMES = {"É", "OWN", "other", "RENT"};

  @Property(tries = 25, seed = "1")
  void theHighestOfATreeModelIsAmongThem(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 12) int depth) {
    highestIsAmongThose(RandomTreeModel.of(seed, depth), seed);
  }

  @Property(tries = 25, seed = "1")
  void theHighestOfALinearModelIsAmongThem(@ForAll long seed) {
    highestIsAmongThose(RandomLinearModel.of(seed), seed);
  }

  /** The same models in every run; of those that see each number alone few values are told. */
  @Test
  void fewAreToldOfSomeModels() {
    int all = ROWS * (3 * NUMBERS.length + HOMES.length);
    assertTrue(fewest(RandomTreeModel::of) < all / 3);
    assertTrue(fewest(seed -> RandomTreeModel.of(seed, 12)) < all / 2);
    assertTrue(fewest(RandomLinearModel::of) < all / 3);
  }

  private static int fewest(LongFunction<byte[]> model) {
    return LongStream.rangeClosed(1, 6)
        .mapToInt(seed -> highestIsAmongThose(model.apply(seed), seed))
        .min()
        .orElseThrow();
  }

  /** How many were told. */
  private static int highestIsAmongThose(byte[] model, long seed) {
    int told = 0;
    try (RiskGraph read = RiskGraph.open(model, FEATURES);
        RiskGraph unread = RiskGraph.open(model, FEATURES)) {
      read.run(RandomTreeModel.customers(seed, MANY));
      HighestValues highest = read.highest(values().size(), values()::get).orElseThrow();
      Batch rows = RandomTreeModel.customers(seed + 1, ROWS);
      HighestValues.AskedRows asked = highest.of(rows.columns());
      for (int row = 0; row < ROWS; row++) {
        for (int f = 0; f < FEATURES.size(); f++) {
          int[] found = asked.highest(row, f);
          float[] margins = unread.run(with(rows.slice(row, row + 1), f)).margin();
          int first = first(margins);
          assertTrue(
              IntStream.of(found).anyMatch(i -> i == first),
              () -> first + " of " + Arrays.toString(margins));
          assertArrayEquals(IntStream.of(found).sorted().distinct().toArray(), found);
          told += found.length;
        }
      }
    }
    return told;
  }

  private static int first(float[] margins) {
    int first = 0;
    for (int i = 1; i < margins.length; i++) {
      first = margins[i] > margins[first] ? i : first;
    }
    return first;
  }

  private static List<Batch> values() {
    return IntStream.range(0, FEATURES.size())
        .mapToObj(f -> with(Batch.missing(FEATURES, 1), f))
        .toList();
  }

  /** A row with each of a feature's values. */
  private static Batch with(Batch row, int feature) {
    boolean text = feature == FEATURES.size() - 1;
    Batch all = row.padded(text ? HOMES.length : NUMBERS.length);
    if (text) {
      System.arraycopy(HOMES, 0, all.texts()[feature], 0, HOMES.length);
    } else {
      System.arraycopy(NUMBERS, 0, all.numbers()[feature], 0, NUMBERS.length);
    }
    return all;
  }

  @Test
  void nothingIsToldOfAModelThatWasNotReadOrIsOfAnotherKind() {
    try (RiskGraph unread = RiskGraph.open(RandomTreeModel.of(1), FEATURES);
        RiskGraph other = RiskGraph.open(TinyModels.risk(), TinyModels.RISK_FEATURES)) {
      assertEquals(Optional.empty(), unread.highest(values().size(), values()::get));
      other.run(Batch.missing(TinyModels.RISK_FEATURES, MANY));
      assertEquals(Optional.empty(), other.highest(0, List.<Batch>of()::get));
    }
  }

  @Test
  void ofNoValuesNoneIsTold() {
    try (RiskGraph read = RiskGraph.open(RandomLinearModel.of(2), FEATURES);
        RiskGraph trees = RiskGraph.open(RandomTreeModel.of(2), FEATURES)) {
      List<Batch> none = values().stream().map(values -> values.slice(0, 0)).toList();
      for (RiskGraph graph : List.of(read, trees)) {
        Batch rows = RandomTreeModel.customers(7, MANY);
        graph.run(rows);
        HighestValues.AskedRows asked =
            graph.highest(none.size(), none::get).orElseThrow().of(rows.slice(0, 1).columns());
        IntStream.range(0, FEATURES.size())
            .forEach(f -> assertEquals(0, asked.highest(0, f).length));
      }
    }
  }
}
