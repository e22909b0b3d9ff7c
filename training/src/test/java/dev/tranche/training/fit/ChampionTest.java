package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.tranche.training.LoanFile;
import dev.tranche.training.evaluate.RocCurve;
import dev.tranche.training.model.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChampionTest {
  @TempDir private Path folder;

  private static String best(RiskFit fit, ToDoubleFunction<FittedModel> quality) {
    return fit.models().stream().max(Comparator.comparingDouble(quality)).orElseThrow().name();
  }

  private static double auc(RiskFit fit, FittedModel model, int[] rows) {
    Features features = fit.preparation().apply(fit.data().table(), rows);
    byte[] labels = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = fit.target().label()[rows[i]];
    }
    return RocCurve.of(model.model().margin(features), labels).area();
  }

  @Test
  void isTheBestOnTheCalibrationPartEvenWhereAnotherIsBestOnTheTestPart() throws IOException {
    RiskFit fit = RiskFits.fit(LoanFile.of(400, 1), folder, 1);
    assertNotEquals(
        best(fit, model -> auc(fit, model, fit.split().calibrate())),
        best(fit, model -> auc(fit, model, fit.split().test())),
        "a seed is needed with which the two parts disagree");
    assertEquals(best(fit, model -> auc(fit, model, fit.split().calibrate())), fit.champion());
  }

  @Test
  void qualityIsMeasuredOnTheTestPart() throws IOException {
    RiskFit fit = RiskFits.fit(LoanFile.of(400, 1), folder, 42);
    for (FittedModel model : fit.models()) {
      assertEquals(
          auc(fit, model, fit.split().test()), model.metrics().rocAuc(), 2e-3, model.name());
    }
  }
}
