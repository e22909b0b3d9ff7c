package dev.tranche.scoring.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.TinyModels;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.tree.TriedRows;
import dev.tranche.scoring.graph.tree.TriedValues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Few rows are scored by ONNX Runtime, many by the trees that were read: to the same bits. */
class TreeScoresTest {
  private static final int ROWS = 1_500;
  private static final int FEW = 500;
  private static final List<Feature> FEATURES = RandomTreeModel.FEATURES;

  @Property(tries = 40)
  void manyRowsGetWhatOnnxRuntimeGivesFew(@ForAll long seed) {
    try (RiskGraph graph = RiskGraph.open(RandomTreeModel.of(seed), FEATURES)) {
      Batch batch = RandomTreeModel.customers(seed, ROWS);
      sameAsFew(graph, batch);
      assertTrue(graph.trees().isPresent());
    }
  }

  @Property(tries = 40)
  void aTriedValueGivesWhatOnnxRuntimeSaysOfTheRowWithIt(@ForAll long seed) {
    byte[] model = RandomTreeModel.of(seed);
    try (RiskGraph graph = RiskGraph.open(model, FEATURES);
        TreeScores trees = TreeScores.open(model, FEATURES).orElseThrow()) {
      Batch rows = RandomTreeModel.customers(seed, TreeScores.mostTried());
      TriedRows tried = trees.tried(rows);
      for (String home : List.of("OWN", "É", "other")) {
        Batch with = with(rows, home);
        TriedValues values = trees.tried(3, with.slice(0, 1)).orElseThrow();
        float[] expected = graph.run(with).margin();
        for (int row = 0; row < rows.rows(); row++) {
          assertEquals(bits(expected[row]), bits(tried.margins(row, values)[0]));
        }
      }
    }
  }

  /** The same models in every run. */
  @Test
  void someModelsAreReadAndTried() {
    LongStream.rangeClosed(1, 4)
        .forEach(
            seed -> {
              manyRowsGetWhatOnnxRuntimeGivesFew(seed);
              aTriedValueGivesWhatOnnxRuntimeSaysOfTheRowWithIt(seed);
            });
  }

  private static Batch with(Batch rows, String home) {
    Batch with = rows.slice(0, rows.rows());
    Arrays.fill(with.texts()[3], home);
    return with;
  }

  @Test
  void severalValuesAreTriedInTheirOrder() {
    try (TreeScores trees = TreeScores.open(RandomTreeModel.of(3), FEATURES).orElseThrow()) {
      Batch rows = RandomTreeModel.customers(3, 7);
      Batch values = RandomTreeModel.customers(4, 3);
      String[] homes = {"É", "OWN", "RENT"};
      System.arraycopy(homes, 0, values.texts()[3], 0, homes.length);
      float[] together = trees.tried(rows).margins(5, trees.tried(3, values).orElseThrow());
      float[] alone = new float[homes.length];
      for (int i = 0; i < homes.length; i++) {
        alone[i] = trees.margins(with(rows, homes[i]))[5];
      }
      assertArrayEquals(alone, together);
    }
  }

  @Test
  void whatIsInSeveralColumnsOrMayBeMissingIsNotTriedInOne() {
    try (TreeScores trees = TreeScores.open(RandomTreeModel.of(5), FEATURES).orElseThrow()) {
      Batch values = Batch.missing(FEATURES, 2);
      assertEquals(Optional.empty(), trees.tried(0, values));
      assertEquals(Optional.empty(), trees.tried(2, values));
    }
  }

  @Test
  void onnxRuntimeScoresManyRowsOfWhatIsNotKnownHere() {
    try (RiskGraph graph = RiskGraph.open(RandomTreeModel.ofAnotherKind(8), FEATURES)) {
      sameAsFew(graph, RandomTreeModel.customers(8, ROWS));
      assertTrue(graph.trees().isEmpty());
    }
    try (RiskGraph graph = RiskGraph.open(TinyModels.risk(), TinyModels.RISK_FEATURES)) {
      sameAsFew(graph, Batch.missing(TinyModels.RISK_FEATURES, ROWS));
      assertTrue(graph.trees().isEmpty());
    }
  }

  private static void sameAsFew(RiskGraph graph, Batch batch) {
    RiskGraph.Scores many = graph.run(batch);
    for (int from = 0; from < ROWS; from += FEW) {
      RiskGraph.Scores few = graph.run(batch.slice(from, from + FEW));
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
