package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.evaluate.metric.CutOff;
import dev.tranche.training.export.RiskGraphExport;
import dev.tranche.training.fit.RawRows;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Graphs that are almost right are found out. */
class RiskParityTest {
  private static final PlattScaling PLATT = new PlattScaling(MarginScale.LOG_ODDS, 1, 0);
  private static final int[] ROWS = {0, 1, 2, 3, 4, 5};
  private static final float CUT_OFF = .55f;

  /** No missing value, and nobody on a split point: only edge rows lead there. */
  private static final Table TABLE =
      new Table(
          Path.of("six.csv"),
          6,
          List.of(
              new NumericColumn("income", new float[] {1, 2, 3, 4, 5, 6}, 0, 0),
              new NumericColumn("debt", new float[] {9, 8, 7, 1, 2, 3}, 0, 0),
              new CategoricalColumn(
                  "home", new int[] {0, 1, 0, 1, 1, 1}, List.of("OWN", "RENT"), 0)));

  private static final Preparation PREPARATION =
      Preparation.fit(TABLE, List.of("income", "debt", "home"), ROWS);

  /** {@code f < split ? left : right}, and one for {@code home}. */
  private static TreeEnsemble model(int feature, float split, float left, float right) {
    Tree numbers =
        new Tree(
            new int[] {feature, -1, -1},
            new float[] {split, 0, 0},
            new int[] {1, -1, -1},
            new int[] {2, -1, -1},
            new float[] {0, left, right},
            new float[] {6, 3, 3});
    Tree homes =
        new Tree(
            new int[] {2, -1, -1},
            new float[] {1, 0, 0},
            new int[] {1, -1, -1},
            new int[] {2, -1, -1},
            new float[] {0, .125f, .25f},
            new float[] {6, 2, 4});
    return new TreeEnsemble(PREPARATION.features().names(), List.of(numbers, homes), 0);
  }

  private static final TreeEnsemble RIGHT = model(0, 3.25f, -1, 1);

  private static byte[] export(List<Feature> features, TreeEnsemble model, PlattScaling platt) {
    return new RiskGraphExport().export("trees", features, model, platt);
  }

  private static void check(byte[] onnx, float cutOff) {
    check(onnx, PLATT, cutOff);
  }

  private static void check(byte[] onnx, PlattScaling platt, float cutOff) {
    float[] evaluated = platt.probability(RIGHT.margin(PREPARATION.apply(TABLE, ROWS)));
    new RiskParity(new RawRows(PREPARATION, TABLE, ROWS))
        .check("trees", onnx, RIGHT, platt, cutOff, evaluated);
  }

  private static void assertRefused(byte[] onnx) {
    ParityException refused = assertThrows(ParityException.class, () -> check(onnx, CUT_OFF));
    assertTrue(refused.getMessage().startsWith("trees: the exported graph"), refused::getMessage);
    assertTrue(refused.getMessage().endsWith("nothing was written"), refused::getMessage);
  }

  @Test
  void acceptsTheModelsOwnGraph() {
    byte[] onnx = export(PREPARATION.features().ofModels(), RIGHT, PLATT);
    assertDoesNotThrow(() -> check(onnx, CUT_OFF));
  }

  @Test
  void acceptsAModelThatTellsNobodyApart() {
    for (int i = -300; i <= 300; i += 10) {
      PlattScaling flat = new PlattScaling(MarginScale.LOG_ODDS, 0, i / 100f);
      byte[] onnx = export(PREPARATION.features().ofModels(), RIGHT, flat);
      float only = flat.probability(new float[1])[0];
      float cutOff =
          (float) CutOff.maximisingF1(new float[] {only, only}, new byte[] {0, 1}).value();
      assertDoesNotThrow(() -> check(onnx, flat, cutOff));
    }
  }

  @Test
  void refusesAnotherLeaf() {
    assertRefused(export(PREPARATION.features().ofModels(), model(0, 3.25f, -1, 1.001f), PLATT));
  }

  @Test
  void refusesAnotherFeature() {
    assertRefused(export(PREPARATION.features().ofModels(), model(1, 3.25f, 1, -1), PLATT));
  }

  @Test
  void refusesASplitThatIsOffByOneFloat() {
    float next = Math.nextUp(3.25f);
    assertRefused(export(PREPARATION.features().ofModels(), model(0, next, -1, 1), PLATT));
  }

  @Test
  void refusesAnotherMedianThoughNoTestRowIsMissing() {
    Feature.Numeric income = (Feature.Numeric) PREPARATION.features().ofModels().get(0);
    Feature.Numeric other = new Feature.Numeric(income.name(), 0, income.min(), income.max(), 1);
    List<Feature> features =
        List.of(
            other,
            PREPARATION.features().ofModels().get(1),
            PREPARATION.features().ofModels().get(2));
    assertRefused(export(features, RIGHT, PLATT));
  }

  @Test
  void refusesAnotherMostFrequentCategoryThoughEveryTestRowHasOne() {
    Feature.Categorical other = new Feature.Categorical("home", 0, List.of("OWN", "RENT"), "OWN");
    List<Feature> features =
        List.of(
            PREPARATION.features().ofModels().get(0),
            PREPARATION.features().ofModels().get(1),
            other);
    assertRefused(export(features, RIGHT, PLATT));
  }

  @Test
  void refusesAnotherCalibration() {
    assertRefused(
        export(
            PREPARATION.features().ofModels(),
            RIGHT,
            new PlattScaling(MarginScale.LOG_ODDS, 1, 1e-3f)));
  }

  @Test
  void refusesANumberThatIsNone() {
    assertRefused(export(PREPARATION.features().ofModels(), model(0, 3.25f, Float.NaN, 1), PLATT));
  }

  @Test
  void refusesADecisionThatFlipsWithinTheTolerance() {
    // Probabilities differ by about 4e-6; the cut-off lies between them.
    byte[] onnx =
        export(
            PREPARATION.features().ofModels(),
            RIGHT,
            new PlattScaling(MarginScale.LOG_ODDS, 1, 2.5e-5f));
    assertDoesNotThrow(() -> check(onnx, CUT_OFF));
    double between = 1 / (1 + Math.exp(-1.25)) + 2e-6;
    assertThrows(ParityException.class, () -> check(onnx, (float) between));
  }
}
