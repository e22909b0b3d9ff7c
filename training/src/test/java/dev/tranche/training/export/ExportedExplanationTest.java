package dev.tranche.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.model.linear.LogisticModel;
import dev.tranche.training.model.tree.BruteForceShapley;
import dev.tranche.training.model.tree.RandomTrees;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import dev.tranche.training.prepare.Preparation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Reasons out of ONNX Runtime against their definition. */
class ExportedExplanationTest {
  /** The categorical feature stands between, so that the graph has to place it elsewhere. */
  private static final List<Feature> FEATURES =
      List.of(
          Rows.numeric("income", 3),
          Rows.categorical("home", "RENT", "LIVE-IN", "OWN", "RENT"),
          Rows.numeric("debt", 1));

  private static final List<String> NAMES = List.of("income", "home", "debt");

  private static final Object[][] CUSTOMERS = {
    {2, "RENT", 5},
    {3, "OWN", .5},
    {2.5f, "RENT", 1},
    {Math.nextDown(2.5f), "LIVE-IN", Math.nextDown(1f)},
    {Float.NaN, "", Float.NaN},
    {Float.POSITIVE_INFINITY, "YURT", Float.NEGATIVE_INFINITY},
    {Float.MAX_VALUE, "OWN", -Float.MAX_VALUE},
    {-0f, "RENT", 0f},
  };

  private static float[][] run(List<Feature> features, RiskModel model, Batch batch) {
    byte[] onnx = new ExplainGraphExport().export("model", features, model);
    try (ExplainGraph graph = ExplainGraph.open(onnx, features)) {
      return graph.run(batch);
    }
  }

  private static void assertSumsToMargin(RiskModel model, FeatureMatrix x, float[][] found) {
    float[] margin = model.margin(x);
    for (int row = 0; row < found.length; row++) {
      double sum = model.expectedMargin();
      double size = 1;
      for (float contribution : found[row]) {
        sum += contribution;
        size += Math.abs(contribution);
      }
      assertEquals(margin[row], sum, 1e-6 * size, "row " + row);
    }
  }

  @Test
  void ofATreeAreThoseReckonedByHand() {
    // income < 2.5 (6 of 8 rows) ? 8 : debt < 1 (1 of 2 rows) ? 0 : 4; on average 6.5.
    Tree tree =
        new Tree(
            new int[] {0, -1, 2, -1, -1},
            new float[] {2.5f, 0, 1, 0, 0},
            new int[] {1, -1, 3, -1, -1},
            new int[] {2, -1, 4, -1, -1},
            new float[] {0, 8, 0, 0, 4},
            new float[] {8, 6, 2, 1, 1});
    TreeEnsemble model = new TreeEnsemble(NAMES, List.of(tree), 0);
    assertEquals(6.5, model.expectedMargin());
    // Income 3, debt 5. Known income alone: 2; known debt alone: 6 + 4/4 = 7; both: 4.
    // Income: ((2 - 6.5) + (4 - 7)) / 2; debt: ((7 - 6.5) + (4 - 2)) / 2.
    float[][] found =
        run(FEATURES, model, Rows.of(FEATURES, new Object[][] {{3, "OWN", 5}, {2, "OWN", 5}}));
    assertArrayEquals(new float[] {-3.75f, 0, 1.25f}, found[0], 1e-6f);
    // Income 2: 8 with it, with and without debt. Income: ((8 - 6.5) + (8 - 7)) / 2.
    assertArrayEquals(new float[] {1.25f, 0, .25f}, found[1], 1e-6f);
  }

  @Property(tries = 60, seed = "1")
  void ofAnyTreesAreShapleyValuesOverAllCoalitions(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int width) {
    TreeEnsemble model = RandomTrees.ensemble(seed, width, 1 + (int) (seed & 3));
    FeatureMatrix x = RandomTrees.rows(seed, width);
    List<Feature> features = new ArrayList<>();
    for (String name : x.names()) {
      features.add(Rows.numeric(name, 2));
    }
    Batch batch = new Batch(x.rows(), x.unfilled(), new String[width][0]);
    float[][] found = run(features, model, batch);
    float[][] inMemory = model.contributions(x);
    for (int row = 0; row < x.rows(); row++) {
      double[] expected = BruteForceShapley.values(model, RandomTrees.row(model, x, row));
      for (int f = 0; f < width; f++) {
        assertEquals(expected[f], found[row][f], 2e-6, "row " + row + ", feature " + f);
        assertEquals(expected[f], inMemory[row][f], 1e-6, "row " + row + ", feature " + f);
      }
    }
    assertSumsToMargin(model, x, found);
  }

  @Test
  void sumToTheMarginForTheSmallestTrees() {
    List<Feature> features = List.of(Rows.numeric("f0", 2), Rows.numeric("f1", 2));
    FeatureMatrix x = RandomTrees.rows(1, 2);
    Batch batch = new Batch(x.rows(), x.unfilled(), new String[2][0]);
    for (TreeEnsemble model : RandomTrees.smallest()) {
      assertSumsToMargin(model, x, run(features, model, batch));
    }
  }

  @Test
  void sumToTheMarginForEveryKindOfCustomer() {
    Batch batch = Rows.of(FEATURES, CUSTOMERS);
    FeatureMatrix x = new Preparation(FEATURES).apply(batch);
    for (long seed = 0; seed < 20; seed++) {
      TreeEnsemble grown = RandomTrees.ensemble(seed, 3, 4);
      TreeEnsemble model =
          new TreeEnsemble(NAMES, grown.unfilled(), grown.trees(), grown.baseMargin());
      float[][] found = run(FEATURES, model, batch);
      assertSumsToMargin(model, x, found);
    }
  }

  @Test
  void ofALogisticRegressionAreShapleyValuesOverAllCoalitions() {
    // Terms 4 (income - 2)/2, the category's weight, 2 (debt - 1); their means .5, .25, -1.
    float[] mean = {.5f, .25f, -1};
    LogisticModel model =
        new LogisticModel(
            NAMES,
            .5,
            new Standardisation(new float[] {2, 0, 1}, new float[] {.5f, 1, 1}),
            new float[] {4, 0, 2},
            new float[][] {{}, {2, 1, -1}, {}},
            mean);
    assertEquals(.25, model.expectedMargin());
    Batch batch = Rows.of(FEATURES, CUSTOMERS);
    FeatureMatrix x = new Preparation(FEATURES).apply(batch);
    float[][] found = run(FEATURES, model, batch);
    float[][] inMemory = model.contributions(x);
    for (int row = 0; row < found.length; row++) {
      double[] term = {
        4 * Math.max(-1e6, Math.min(1e6, (x.columns()[0][row] - 2) / 2)),
        new double[] {2, 1, -1}[(int) x.columns()[1][row]],
        2 * Math.max(-1e6, Math.min(1e6, x.columns()[2][row] - 1))
      };
      // A feature outside the coalition stands at its mean.
      double[] expected =
          BruteForceShapley.values(
              3,
              coalition -> {
                double margin = .5;
                for (int f = 0; f < 3; f++) {
                  margin += (coalition >> f & 1) == 1 ? term[f] : mean[f];
                }
                return margin;
              });
      for (int f = 0; f < 3; f++) {
        double tolerance = 1e-6 * Math.max(1, Math.abs(expected[f]));
        assertEquals(expected[f], found[row][f], tolerance, "row " + row + ", feature " + f);
        assertEquals(expected[f], inMemory[row][f], tolerance);
      }
    }
    assertSumsToMargin(model, x, found);
  }
}
