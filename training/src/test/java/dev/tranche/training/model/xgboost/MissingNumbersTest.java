package dev.tranche.training.model.xgboost;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Who does not say what he owes, defaults more often; a feature more tells the same. */
class MissingNumbersTest {
  private static final int ROWS = 3_000;

  private static FeatureMatrix matrix(float[] debt, float[] twin) {
    float[] filled = debt.clone();
    for (int row = 0; row < filled.length; row++) {
      filled[row] = Float.isNaN(debt[row]) ? 5 : debt[row];
    }
    return new FeatureMatrix(
        List.of("debt", "debt_missing"),
        new float[][] {filled, twin},
        new float[][] {debt, twin},
        new int[2]);
  }

  private static TreeEnsemble fitted() {
    SplittableRandom random = new SplittableRandom(1);
    float[] debt = new float[ROWS];
    float[] twin = new float[ROWS];
    byte[] labels = new byte[ROWS];
    for (int row = 0; row < ROWS; row++) {
      boolean missing = row % 3 == 0;
      debt[row] = missing ? Float.NaN : random.nextInt(10);
      twin[row] = missing ? 1 : 0;
      labels[row] = (byte) (random.nextDouble() < (missing ? .5 : .1) ? 1 : 0);
    }
    LabelledRows rows = LabelledRows.of(matrix(debt, twin), labels);
    return new XgboostTrainer(XgboostParameters.defaults().withRounds(40))
        .fit(rows, Monotone.none(2), 1, 1, round -> {});
  }

  @Test
  void areSeenThemselvesSoThatAFeatureThatTellsOfThemIsNotLookedAt() {
    TreeEnsemble model = fitted();
    assertEquals(Set.of(), model.splits(1));
    float[] debt = {1, 5, 9, Float.NaN};
    float[] margin = model.margin(matrix(debt, new float[] {0, 0, 0, 1}));
    assertArrayEquals(margin, model.margin(matrix(debt, new float[] {1, 0, 1, 0})));
    for (int row = 0; row < 3; row++) {
      assertTrue(margin[3] > margin[row] + 1, "log-odds of " + debt[row]);
    }
  }
}
