package dev.tranche.training.fit.candidate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.LoanFile;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFits;
import dev.tranche.training.model.Balance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that is fitted has seen a row it will be measured on. */
class TrainingRowsAloneTest {
  private static final String LOGISTIC = "logistic_regression";
  private static final String FOREST = "random_forest";
  private static final String XGBOOST = "xgboost";
  private static final LoanFile LOANS = LoanFile.of(700, 3);

  @TempDir private Path folder;

  /**
   * Extremes, categories never seen before and missing values; the labels stay, and with them the
   * split.
   */
  private static void distort(LoanFile loans, int[] rows) {
    for (int i = 0; i < rows.length; i++) {
      // All different, as rows that are alike in everything would be split together.
      loans.set(rows[i], "income", (i % 2 == 0 ? "" : "-") + (1_000 + rows[i]) + "e27");
      loans.set(rows[i], "debt", i % 3 == 0 ? "987654" : "");
      loans.set(rows[i], "home", i % 2 == 0 ? "YURT" : "");
      loans.set(rows[i], "grade", "Z" + i % 3);
    }
  }

  @Test
  void otherRowsChangeNeitherPreparationNorBalance() throws IOException {
    RiskFit before = RiskFits.fit(LOANS, folder, 42, Balance.AUTO);
    LoanFile distorted = LOANS.copy();
    distort(distorted, before.table().split().test());
    RiskFit after = RiskFits.fit(distorted, folder, 42, Balance.AUTO);
    assertArrayEquals(before.table().split().train(), after.table().split().train());
    assertEquals(before.table().preparation(), after.table().preparation());
    assertEquals(before.selection(), after.selection());
    assertArrayEquals(RiskFits.fitted(before, FOREST), RiskFits.fitted(after, FOREST));
  }

  @Test
  void aTrainingRowDoesChangeThem() throws IOException {
    RiskFit before = RiskFits.fit(LOANS, folder, 42);
    LoanFile distorted = LOANS.copy();
    distort(distorted, Arrays.copyOf(before.table().split().train(), 20));
    RiskFit after = RiskFits.fit(distorted, folder, 42);
    assertNotEquals(before.table().preparation(), after.table().preparation());
    assertFalse(Arrays.equals(RiskFits.fitted(before, LOGISTIC), RiskFits.fitted(after, LOGISTIC)));
    assertFalse(Arrays.equals(RiskFits.fitted(before, FOREST), RiskFits.fitted(after, FOREST)));
  }

  @Test
  void theTestPartIsOnlyMeasuredOn() throws IOException {
    RiskFit before = RiskFits.fit(LOANS, folder, 42);
    LoanFile distorted = LOANS.copy();
    distort(distorted, before.table().split().test());
    RiskFit after = RiskFits.fit(distorted, folder, 42);
    assertTrue(before.synthetic() > 0);
    assertEquals(before.synthetic(), after.synthetic());
    // All are fitted to the balanced rows, so a changed synthetic row would show.
    for (String model : List.of(LOGISTIC, FOREST, XGBOOST)) {
      assertArrayEquals(RiskFits.fitted(before, model), RiskFits.fitted(after, model));
    }
    assertEquals(before.selection(), after.selection());
    for (FittedModel model : before.models()) {
      FittedModel same = RiskFits.model(after, model.name());
      assertArrayEquals(curve(model), curve(same));
      assertEquals(model.cutOff(), same.cutOff());
      assertNotEquals(model.metrics(), same.metrics());
    }
  }

  /** Its values over all margins that such models give. */
  private static float[] curve(FittedModel model) {
    float[] margins = new float[2_001];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = (i - 1_000) / 100f;
    }
    return model.calibration().probability(margins);
  }
}
