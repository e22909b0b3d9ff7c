package dev.tranche.scoring.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.Feature;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Few rows are scored by ONNX Runtime, many by the trees that were read: to the same bits. */
class TreeScoresTest {
  private static final int ROWS = 1_500;
  private static final int FEW = 500;
  private static final List<Feature> FEATURES = RandomTreeModel.FEATURES;

  @Property(tries = 40, seed = "1")
  void manyRowsGetWhatOnnxRuntimeGivesFew(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 12) int depth) {
    byte[] model = RandomTreeModel.of(seed, depth);
    try (RiskGraph few = RiskGraph.open(model, FEATURES);
        RiskGraph many = RiskGraph.open(model, FEATURES)) {
      sameAsFew(few, many, RandomTreeModel.customers(seed, ROWS));
      assertTrue(many.highest(0, List.<Batch>of()::get).isPresent());
    }
  }

  /** The same models in every run. */
  @Test
  void manyRowsOfSomeModelsGetWhatOnnxRuntimeGivesFew() {
    for (int depth : new int[] {6, 9, 12}) {
      LongStream.rangeClosed(1, 3).forEach(seed -> manyRowsGetWhatOnnxRuntimeGivesFew(seed, depth));
    }
  }

  @Test
  void treesThatWereReadScoreFewRowsToo() {
    try (RiskGraph unread = RiskGraph.open(RandomTreeModel.of(6), FEATURES);
        RiskGraph read = RiskGraph.open(RandomTreeModel.of(6), FEATURES)) {
      read.run(RandomTreeModel.customers(6, ROWS));
      for (int rows : new int[] {0, 1, 9, 129}) {
        Batch few = RandomTreeModel.customers(rows, rows);
        assertArrayEquals(unread.run(few).margin(), read.run(few).margin());
        assertArrayEquals(unread.run(few).probability(), read.run(few).probability());
      }
      assertTrue(read.read() && !unread.read());
    }
  }

  @Test
  void onnxRuntimeScoresManyRowsOfWhatIsNotKnownHere() {
    try (RiskGraph graph = RiskGraph.open(RandomTreeModel.ofAnotherKind(8), FEATURES)) {
      sameAsFew(graph, graph, RandomTreeModel.customers(8, ROWS));
      assertTrue(graph.highest(0, List.<Batch>of()::get).isEmpty());
    }
    try (RiskGraph graph = RiskGraph.open(TinyModels.risk(), TinyModels.RISK_FEATURES)) {
      sameAsFew(graph, graph, Batch.missing(TinyModels.RISK_FEATURES, ROWS));
      assertTrue(graph.highest(0, List.<Batch>of()::get).isEmpty());
    }
  }

  private static void sameAsFew(RiskGraph unread, RiskGraph graph, Batch batch) {
    RiskGraph.Scores many = graph.run(batch);
    for (int from = 0; from < ROWS; from += FEW) {
      RiskGraph.Scores few = unread.run(batch.slice(from, from + FEW));
      for (int row = 0; row < FEW; row++) {
        assertEquals(bits(few.margin()[row]), bits(many.margin()[from + row]));
        assertEquals(bits(few.probability()[row]), bits(many.probability()[from + row]));
      }
    }
  }

  private static int bits(float number) {
    return Float.floatToIntBits(number);
  }
}
