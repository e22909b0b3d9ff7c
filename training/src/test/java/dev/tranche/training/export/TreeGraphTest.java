package dev.tranche.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trees small enough to be followed by hand, in ONNX Runtime. */
class TreeGraphTest {
  private static final PlattScaling FOREST = new PlattScaling(MarginScale.VOTE_SHARE, 1, 0);
  private static final PlattScaling BOOSTING = new PlattScaling(MarginScale.LOG_ODDS, 1, 0);

  /** The categorical feature stands first, so that the graph has to place it elsewhere. */
  private static final List<Feature> FEATURES =
      List.of(
          Rows.categorical("home", "RENT", "OWN", "RENT"),
          Rows.numeric("income", 3),
          Rows.numeric("debt", 1));

  private static final List<String> NAMES = List.of("home", "income", "debt");

  /** {@code income < 2.5 ? .125 : home is OWN ? .25 : debt < 1 ? .5 : .75}. */
  private static final Tree TREE =
      new Tree(
          new int[] {1, -1, 0, -1, 2, -1, -1},
          new float[] {2.5f, 0, 1, 0, 1, 0, 0},
          new int[] {1, -1, 3, -1, 5, -1, -1},
          new int[] {2, -1, 4, -1, 6, -1, -1},
          new float[] {0, .125f, 0, .25f, 0, .5f, .75f},
          new float[] {8, 4, 4, 2, 2, 1, 1});

  private static Tree leaf(float value) {
    return new Tree(
        new int[] {-1},
        new float[] {0},
        new int[] {-1},
        new int[] {-1},
        new float[] {value},
        new float[] {1});
  }

  private static RiskGraph.Scores run(
      List<Feature> features, TreeEnsemble model, PlattScaling platt, Batch batch) {
    byte[] onnx = new RiskGraphExport().export("trees", features, model, platt);
    try (RiskGraph graph = RiskGraph.open(onnx, features)) {
      return graph.run(batch);
    }
  }

  private static float[] margins(TreeEnsemble model, Object[]... customers) {
    return run(FEATURES, model, BOOSTING, Rows.of(FEATURES, customers)).margin();
  }

  @Test
  void sendsCustomersDownTheRightBranches() {
    float[] margins =
        margins(
            new TreeEnsemble(NAMES, List.of(TREE), 0),
            new Object[] {"RENT", 2, 5},
            new Object[] {"OWN", 3, 5},
            new Object[] {"RENT", 3, .5},
            new Object[] {"RENT", 3, 5});
    assertArrayEquals(new float[] {.125f, .25f, .5f, .75f}, margins);
  }

  @Test
  void aValueOnTheSplitGoesRightAndTheFloatBelowLeft() {
    float[] margins =
        margins(
            new TreeEnsemble(NAMES, List.of(TREE), 0),
            new Object[] {"RENT", 2.5f, 1},
            new Object[] {"RENT", Math.nextDown(2.5f), 1},
            new Object[] {"RENT", 2.5f, Math.nextDown(1f)});
    assertArrayEquals(new float[] {.75f, .125f, .5f}, margins);
  }

  @Test
  void missingValuesInfinitiesAndUnknownCategoriesTakeWhatTrainingFilledThemWith() {
    // The medians 3 and 1 and the category RENT lead to .75.
    float[] margins =
        margins(
            new TreeEnsemble(NAMES, List.of(TREE), 0),
            new Object[] {"", Float.NaN, Float.NaN},
            new Object[] {"YURT", Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY},
            new Object[] {"", Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY});
    assertArrayEquals(new float[] {.75f, .75f, .75f}, margins);
  }

  @Test
  void sumsTreesSingleLeavesAndTheBias() {
    TreeEnsemble model = new TreeEnsemble(NAMES, List.of(leaf(4), TREE, leaf(-2), TREE), 10);
    assertArrayEquals(
        new float[] {13.5f, 12.25f},
        margins(model, new Object[] {"RENT", 3, 5}, new Object[] {"RENT", 1, 5}));
  }

  @Test
  void worksWithSingleLeavesOnly() {
    TreeEnsemble model = new TreeEnsemble(NAMES, List.of(leaf(4), leaf(.5f)), -1);
    assertArrayEquals(
        new float[] {3.5f, 3.5f},
        margins(model, new Object[] {"RENT", 3, 5}, new Object[] {"", Float.NaN, Float.NaN}));
  }

  @Test
  void turnsAForestsVotesIntoLogOddsAndKeepsThemOffTheEnds() {
    TreeEnsemble model = new TreeEnsemble(NAMES, List.of(TREE), 0);
    TreeEnsemble never = new TreeEnsemble(NAMES, List.of(leaf(0)), 0);
    TreeEnsemble always = new TreeEnsemble(NAMES, List.of(leaf(1)), 0);
    Batch one = Rows.of(FEATURES, new Object[] {"RENT", 3, 5});
    assertArrayEquals(new float[] {.75f}, run(FEATURES, model, FOREST, one).probability(), 1e-6f);
    assertArrayEquals(new float[] {1e-4f}, run(FEATURES, never, FOREST, one).probability(), 1e-7f);
    assertArrayEquals(
        new float[] {.9999f}, run(FEATURES, always, FOREST, one).probability(), 1e-6f);
    // Half the log-odds of 3 : 1, and one up: sigmoid(ln(3)/2 + 1).
    PlattScaling bent = new PlattScaling(MarginScale.VOTE_SHARE, .5f, 1);
    assertArrayEquals(new float[] {.824814f}, run(FEATURES, model, bent, one).probability(), 1e-6f);
  }

  @Test
  void worksWithCategoricalFeaturesAlone() {
    List<Feature> features = List.of(Rows.categorical("home", "RENT", "LIVE-IN", "OWN", "RENT"));
    Tree tree =
        new Tree(
            new int[] {0, 0, -1, -1, -1},
            new float[] {2, 1, 0, 0, 0},
            new int[] {1, 2, -1, -1, -1},
            new int[] {4, 3, -1, -1, -1},
            new float[] {0, 0, 1, 2, 3},
            new float[] {3, 2, 1, 1, 1});
    Batch batch =
        Rows.of(
            features,
            new Object[] {"LIVE-IN"},
            new Object[] {"OWN"},
            new Object[] {"RENT"},
            new Object[] {""});
    TreeEnsemble model = new TreeEnsemble(List.of("home"), List.of(tree), 0);
    assertArrayEquals(new float[] {1, 2, 3, 3}, run(features, model, BOOSTING, batch).margin());
  }

  @Test
  void worksWithOneNumericFeatureAlone() {
    List<Feature> features = List.of(Rows.numeric("income", 3));
    Tree tree =
        new Tree(
            new int[] {0, -1, -1},
            new float[] {3, 0, 0},
            new int[] {1, -1, -1},
            new int[] {2, -1, -1},
            new float[] {0, -1, 1},
            new float[] {2, 1, 1});
    Batch batch = Rows.of(features, new Object[] {2}, new Object[] {Float.NaN}, new Object[] {-0f});
    TreeEnsemble model = new TreeEnsemble(List.of("income"), List.of(tree), 0);
    assertArrayEquals(new float[] {-1, 1, -1}, run(features, model, BOOSTING, batch).margin());
  }
}
