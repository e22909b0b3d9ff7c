package dev.tranche.training.model.xgboost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.Samples;
import org.junit.jupiter.api.Test;

class WideXgboostTest {
  private static FeatureMatrix of(int rows, int columns) {
    return Samples.numeric(new float[columns][rows]);
  }

  @Test
  void upToAsManyColumnsAsRowsNothingIsOtherwise() {
    XgboostParameters usual = XgboostParameters.forRows(600);
    assertEquals(usual, usual.forColumns(600, 600));
    assertEquals(usual.trees().maxBins(), usual.bins(of(600, 600)));
  }

  @Test
  void ofMoreColumnsThanRowsThereAreFewerStepsAndBins() {
    XgboostParameters wide = XgboostParameters.forRows(600).forColumns(600, 5_000);
    assertTrue(wide.boosting().maxRounds() <= 600);
    assertEquals(16, wide.bins(of(600, 5_000)));
    assertEquals(8, wide.bins(of(200, 20_000)));
    assertEquals(131, wide.bins(of(600, 610)));
  }
}
