package dev.tranche.training.model.xgboost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.Samples;
import dev.tranche.training.model.tree.TreeEnsemble;
import dev.tranche.training.model.xgboost.XgboostParameters.Boosting;
import dev.tranche.training.model.xgboost.XgboostParameters.Sampling;
import dev.tranche.training.model.xgboost.XgboostParameters.Trees;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;

final class XgboostTrainerTest {
  private static final XgboostParameters SMALL =
      new XgboostParameters(
          new Boosting(30, 20, 0.1), new Trees(4, 1, 1, 256), new Sampling(0.9, 0.8));

  private static TreeEnsemble fit(LabelledRows rows, Monotone monotone, long seed, int threads) {
    LabelledRows validation = Samples.noisy(1_000, 99);
    return new XgboostTrainer(SMALL, Map.of("OMP_WAIT_POLICY", "passive"))
        .fit(rows, validation, monotone, seed, threads, round -> {});
  }

  @Test
  void theConvertedTreesGiveXgboostsOwnMargin() throws XGBoostError {
    LabelledRows rows = Samples.noisy(5_000, 1);
    Map<String, Object> settings = new HashMap<>();
    settings.put("objective", "binary:logistic");
    settings.put("base_score", 0.2);
    settings.put("max_depth", 6);
    settings.put("nthread", 1);
    DMatrix matrix = XgboostLibrary.matrix(rows, VisibleFeatures.of(rows.features()));
    Booster booster = XGBoost.train(matrix, settings, 100, new HashMap<>(), null, null);
    TreeEnsemble all = XgboostJson.ensemble(booster.toByteArray("json"), rows.features(), 100);
    TreeEnsemble some = XgboostJson.ensemble(booster.toByteArray("json"), rows.features(), 30);
    assertEquals(100, all.trees().size());
    assertEquals(0, worst(booster.predict(matrix, true, 100), all.margin(rows.features())), 1e-5f);
    assertEquals(0, worst(booster.predict(matrix, true, 30), some.margin(rows.features())), 1e-5f);
    booster.dispose();
    matrix.dispose();
  }

  private static float worst(float[][] expected, float[] actual) {
    float worst = 0;
    for (int row = 0; row < actual.length; row++) {
      worst = Math.max(worst, Math.abs(expected[row][0] - actual[row]));
    }
    return worst;
  }

  @Test
  void givesTheSameTreesForAnyNumberOfThreads() {
    LabelledRows rows = Samples.noisy(5_000, 1);
    TreeEnsemble one = fit(rows, Monotone.none(5), 42, 1);
    assertTrue(Samples.same(one, fit(rows, Monotone.none(5), 42, 3)));
    assertFalse(Samples.same(one, fit(rows, Monotone.none(5), 43, 1)));
  }

  @Test
  void usesOneThreadWhereWaitingThreadsSpin() {
    assertEquals(1, XgboostLibrary.usefulThreads(4, Map.of()));
    assertEquals(1, XgboostLibrary.usefulThreads(4, Map.of("OMP_WAIT_POLICY", "active")));
    assertEquals(4, XgboostLibrary.usefulThreads(4, Map.of("OMP_WAIT_POLICY", "PASSIVE")));
  }

  @Test
  void stopsWhenTheValidationPartIsNoLongerRankedBetter() {
    long[] rounds = new long[1];
    XgboostParameters patient =
        new XgboostParameters(
            new Boosting(2_000, 10, 0.3), new Trees(6, 1, 1, 256), new Sampling(1, 1));
    TreeEnsemble model =
        new XgboostTrainer(patient)
            .fit(
                Samples.noisy(1_000, 1),
                Samples.noisy(1_000, 2),
                Monotone.none(5),
                1,
                2,
                round -> rounds[0] = round);
    assertEquals(model.trees().size() + 10, rounds[0]);
  }

  @Test
  void constrainedMarginsNeverMoveAgainstTheirDirection() {
    LabelledRows rows = Samples.noisy(2_000, 1);
    FeatureMatrix at = Samples.noisy(50, 2).features();
    TreeEnsemble free = fit(rows, Monotone.none(5), 42, 1);
    TreeEnsemble held = fit(rows, new Monotone(new int[] {1, -1, 1, 0, 0}), 42, 1);
    assertTrue(Samples.worstViolation(free, at, 0, 1) > 0.01f);
    assertEquals(0, Samples.worstViolation(held, at, 0, 1), 1e-6f);
    assertEquals(0, Samples.worstViolation(held, at, 1, -1), 1e-6f);
    assertEquals(0, Samples.worstViolation(held, at, 2, 1), 1e-6f);
  }

  @Test
  void oneConstantFeatureGivesThePriorsLogOdds() {
    LabelledRows rows =
        LabelledRows.of(Samples.numeric(new float[] {7, 7, 7, 7}), new byte[] {0, 0, 0, 1});
    TreeEnsemble model =
        new XgboostTrainer(SMALL).fit(rows, rows, Monotone.none(1), 1, 1, round -> {});
    assertEquals(Math.log(1 / 3.0), model.margin(rows.features())[0], 1e-6);
  }

  @Test
  void aMissingLibgompIsExplainedInOneLine() {
    String message =
        XgboostLibrary.unavailable(
                new ExceptionInInitializerError(
                    new UnsatisfiedLinkError("libgomp.so.1: cannot open shared object file")))
            .getMessage();
    assertTrue(message.startsWith("XGBoost needs libgomp: install it with"), message);
    assertFalse(message.contains("\n"));
  }

  @Test
  void refusesSettingsOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> new Boosting(0, 20, 0.1));
    assertThrows(IllegalArgumentException.class, () -> new Boosting(60, 20, 1.1));
    LabelledRows rows = Samples.noisy(50, 1);
    assertThrows(IllegalArgumentException.class, () -> fit(rows, Monotone.none(5), 1, 0));
    assertThrows(IllegalArgumentException.class, () -> fit(rows, Monotone.none(2), 1, 1));
  }
}
