package dev.tranche.scoring.adverse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.RandomLinearModel;
import dev.tranche.scoring.graph.RandomTreeModel;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whether a model was read makes no difference to what is found: not to one bit. */
class PromisingValuesTest {
  private static final List<Feature> FEATURES = RandomTreeModel.FEATURES;
  private static final int MANY = 1_100;
  private static final int CUSTOMERS = 300;

  private final AdverseValues values = new AdverseValues(FEATURES, 1);

  @Property(tries = 20, seed = "1")
  void whatIsFoundInAllValuesIsFoundInThoseThatTreesPromise(@ForAll long seed) {
    sameIsFound(RandomTreeModel.of(seed), seed);
  }

  @Property(tries = 20, seed = "1")
  void whatIsFoundInAllValuesIsFoundInThoseThatLinearModelsPromise(@ForAll long seed) {
    sameIsFound(RandomLinearModel.of(seed), seed);
  }

  /** The same models in every run. */
  @Test
  void theSameIsFoundInSomeModels() {
    LongStream.rangeClosed(1, 4)
        .forEach(
            seed -> {
              sameIsFound(RandomTreeModel.of(seed), seed);
              sameIsFound(RandomLinearModel.of(seed), seed);
            });
  }

  private void sameIsFound(byte[] model, long seed) {
    List<Row> rows = rows(RandomTreeModel.customers(seed, MANY));
    try (RiskGraph unread = RiskGraph.open(model, FEATURES);
        RiskGraph read = RiskGraph.open(model, FEATURES)) {
      read.run(Row.batch(FEATURES, rows));
      List<AdverseSearch.Case> expected = new ArrayList<>();
      // One by one: many rows at once would let it be read.
      rows.subList(0, CUSTOMERS).forEach(row -> expected.addAll(searched(unread, List.of(row))));
      List<AdverseSearch.Case> found = searched(read, rows.subList(0, CUSTOMERS));
      assertTrue(read.read() && !unread.read());
      for (int i = 0; i < found.size(); i++) {
        assertSame(expected.get(i), found.get(i));
      }
    }
  }

  private List<AdverseSearch.Case> searched(RiskGraph graph, List<Row> rows) {
    RiskGraph.Scores scores = graph.run(Row.batch(FEATURES, rows));
    List<AdverseSearch.Case> cases = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int[] open = IntStream.range(0, FEATURES.size()).filter(rows.get(i)::missing).toArray();
      cases.add(
          new AdverseSearch.Case(rows.get(i), open, scores.margin()[i], scores.probability()[i]));
    }
    new AdverseSearch(FEATURES, values, graph).run(cases, one -> one.open().length == 1);
    return cases;
  }

  private static List<Row> rows(Batch batch) {
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < batch.rows(); r++) {
      float[] numbers = new float[FEATURES.size()];
      String[] texts = new String[FEATURES.size()];
      for (int f = 0; f < numbers.length; f++) {
        numbers[f] = batch.numbers()[f].length == 0 ? Float.NaN : batch.numbers()[f][r];
        texts[f] = batch.texts()[f].length == 0 ? "" : batch.texts()[f][r];
      }
      rows.add(new Row(numbers, texts));
    }
    return rows;
  }

  private static void assertSame(AdverseSearch.Case expected, AdverseSearch.Case found) {
    assertArrayEquals(expected.row().numbers(), found.row().numbers());
    assertArrayEquals(expected.row().texts(), found.row().texts());
    assertEquals(bits(expected.worst()), bits(found.worst()));
    for (int i = 0; i < expected.open().length; i++) {
      assertEquals(bits(expected.raise(i)), bits(found.raise(i)));
      assertEquals(bits(expected.alone(i)), bits(found.alone(i)));
    }
  }

  private static int bits(float number) {
    return Float.floatToIntBits(number);
  }
}
