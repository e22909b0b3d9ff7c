package dev.tranche.training.fit.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.LoanFile;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.evaluate.metric.RocCurve;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFits;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.fit.selection.Selection.Contender;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.GivenSettings;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.LearningSpec;
import dev.tranche.training.spec.RiskSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChampionTest {
  @TempDir private Path folder;

  private static double auc(RiskFit fit, FittedModel model, int[] rows) {
    FeatureMatrix features = fit.table().preparation().apply(fit.table().data().table(), rows);
    byte[] labels = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = fit.table().target().label()[rows[i]];
    }
    return RocCurve.of(model.model().margin(features), labels).area();
  }

  @Test
  void isTheSimplestWithinAQuarterOfAStandardErrorOfTheBest() throws IOException {
    for (long seed = 1; seed <= 3; seed++) {
      RiskFit fit = RiskFits.fit(LoanFile.of(600, seed), folder, seed);
      double best =
          fit.selection().contenders().stream().mapToDouble(Contender::auc).max().orElseThrow();
      Contender simplest =
          fit.selection().contenders().stream()
              .filter(c -> best - c.auc() <= c.standardErrorOfDifference() / 4)
              .findFirst()
              .orElseThrow();
      assertEquals(simplest.model(), fit.champion());
      assertEquals(1, fit.selection().contenders().stream().filter(Contender::champion).count());
    }
  }

  /** The labels follow a logistic rule, so trees can at best come near. */
  @Test
  void logisticRegressionIsPreferredWhereTreesAddNothing() throws IOException {
    assertEquals("logistic_regression", RiskFits.fit(LoanFile.of(1_500, 4), folder, 4).champion());
  }

  @Test
  void fewRowsAreComparedByCrossValidationAndTheFiguresAreKept() throws IOException {
    RiskFit fit = RiskFits.fit(LoanFile.of(600, 1), folder, 1, Balance.AUTO);
    Selection selection = fit.selection();
    assertEquals(Selection.Rows.CROSS_VALIDATION, selection.on());
    assertEquals(3, selection.folds());
    assertEquals(5, selection.crossFittingFolds());
    assertEquals(fit.table().split().train().length, selection.rows());
    assertEquals(480, selection.rows());
    assertEquals(0, fit.table().split().calibrate().length);
    assertEquals(10, selection.trials().size());
    for (FittedModel model : fit.models()) {
      BalanceTrial chosen =
          selection.trials().stream()
              .filter(trial -> trial.model().equals(model.name()) && trial.chosen())
              .findFirst()
              .orElseThrow();
      double best =
          selection.trials().stream()
              .filter(trial -> trial.model().equals(model.name()))
              .map(BalanceTrial::auc)
              .max(Comparator.naturalOrder())
              .orElseThrow();
      assertTrue(best - chosen.auc() <= 2 * chosen.standardError(), model.name());
      assertTrue(chosen.auc() > 0.7 && chosen.standardError() < 0.05, model.name());
    }
  }

  @Test
  void veryManyRowsAreComparedOnTheCalibrationPartAndFittedWithoutIt() throws IOException {
    LearningSpec linear =
        new LearningSpec(
            Optional.of(Balance.NONE),
            OptionalInt.empty(),
            Map.of(ModelKind.LOGISTIC_REGRESSION, GivenSettings.none()));
    RiskSpec spec =
        RiskFits.spec(LoanFile.of(380_000, 1).write(folder.resolve("loans.csv")), 1).with(linear);
    RiskFit fit;
    try (ThreadPool pool = new ThreadPool(2)) {
      fit = new RiskFitting(Progress.none(), pool, FitOptions.of(linear)).fit(spec);
    }
    assertEquals(Selection.Rows.CALIBRATION_PART, fit.selection().on());
    assertArrayEquals(fit.table().split().train(), fit.fitted());
    assertEquals(
        auc(fit, fit.models().get(0), fit.table().split().calibrate()),
        fit.selection().contenders().get(0).auc(),
        1e-9);
  }

  /** Its trees know rows they were fitted to much better than any others. */
  @Test
  void manyRowsAreAllFittedToOnceTheyHaveBeenComparedOn() throws IOException {
    RiskFit fit = RiskFits.fit(LoanFile.of(64_000, 1), folder, 1, Balance.NONE);
    assertEquals(Selection.Rows.CALIBRATION_PART, fit.selection().on());
    assertArrayEquals(fit.table().split().withoutTest(), fit.fitted());
    double seen = auc(fit, RiskFits.model(fit, "random_forest"), fit.table().split().calibrate());
    double unseen = fit.selection().contenders().get(2).auc();
    assertTrue(seen > unseen + 0.02, seen + " " + unseen);
  }

  /**
   * Labels drawn without regard to anything: a margin of a model that had seen its row, or a
   * synthetic row beside it, would lift the AUC far above one half.
   */
  @ParameterizedTest
  @EnumSource(names = {"NONE", "SMOTE"})
  void fewRowsAreComparedByMarginsOfModelsThatHaveNotSeenThem(Balance balance) throws IOException {
    LoanFile loans = LoanFile.of(3_000, 7);
    SplittableRandom random = new SplittableRandom(7);
    for (int row = 0; row < 3_000; row++) {
      loans.set(row, LoanFile.TARGET, random.nextInt(4) == 0 ? "1" : "0");
    }
    RiskFit fit = RiskFits.fit(loans, folder, 7, balance);
    assertEquals(Selection.Rows.CROSS_VALIDATION, fit.selection().on());
    for (Contender contender : fit.selection().contenders()) {
      assertEquals(0.5, contender.auc(), 0.05, contender.model());
    }
  }

  @Test
  void aFileTooSmallForFoldsIsNotBalancedUnlessAskedTo() throws IOException {
    LoanFile loans = LoanFile.of(60, 2);
    for (int row = 0; row < 60; row++) {
      loans.set(row, LoanFile.TARGET, row % 8 == 0 ? "1" : "0");
    }
    RiskFit fit = RiskFits.fit(loans, folder, 1, Balance.AUTO);
    assertEquals(0, fit.selection().folds());
    assertEquals(Selection.Rows.CALIBRATION_PART, fit.selection().on());
    assertEquals(Balance.NONE, fit.selection().balance("xgboost"));
  }

  @Test
  void qualityIsMeasuredOnTheTestPart() throws IOException {
    RiskFit fit = RiskFits.fit(LoanFile.of(400, 1), folder, 42);
    for (FittedModel model : fit.models()) {
      assertEquals(
          auc(fit, model, fit.table().split().test()),
          model.metrics().of(ClassifierMetric.ROC_AUC),
          2e-3,
          model.name());
    }
  }
}
