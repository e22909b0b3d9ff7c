package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Explanation;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.LoanFile;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.RiskFitting;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.Balance;
import dev.tranche.training.model.linear.LogisticModel;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.RiskSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskBundleTest {
  @TempDir private static Path data;
  private static RiskFit fit;

  @TempDir private Path models;

  @BeforeAll
  static void train() throws IOException {
    Path file = LoanFile.of(400, 1).write(data.resolve("loans.csv"));
    fit =
        new RiskFitting(Progress.none(), new ThreadPool(1), Balance.SMOTE)
            .fit(RiskSpec.of(file, LoanFile.TARGET).withId(LoanFile.ID));
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** The last model can no longer agree with anything: its margin is not a number. */
  private static RiskFit broken() {
    List<FittedModel> fitted = new ArrayList<>(fit.models());
    FittedModel last = fitted.remove(fitted.size() - 1);
    LogisticModel logistic = (LogisticModel) fit.models().get(0).model();
    LogisticModel nonsense =
        new LogisticModel(
            logistic.names(),
            Double.NaN,
            logistic.standardisation().offset(),
            logistic.standardisation().scale(),
            logistic.weight(),
            logistic.categoryWeights());
    fitted.add(
        new FittedModel(
            last.name(), nonsense, last.calibrationChoice(), last.cutOff(), last.evaluation()));
    return new RiskFit(
        fit.spec(),
        fit.table(),
        fit.options(),
        fit.synthetic(),
        fit.selection(),
        fitted,
        fit.overTime());
  }

  @Test
  void whatIsWrittenLoadsAndTellsWhereItCameFrom() throws IOException {
    Bundle written = RiskBundle.of(fit).write(models);
    Bundle loaded = Bundle.load(models.resolve("risk"), Task.RISK);
    assertEquals(written.manifest(), loaded.manifest());
    assertEquals(fit.champion(), loaded.manifest().models().champion());
    // What training never missed is required of customers, too.
    assertEquals(
        fit.table().preparation().features().ofModels().stream()
            .map(feature -> feature.withRequired(feature.missingShare() == 0))
            .toList(),
        loaded.manifest().features().inputs());
    assertEquals("loans.csv", loaded.manifest().provenance().dataFile());
    assertEquals(400, loaded.manifest().provenance().rows());
    assertEquals(42, loaded.manifest().provenance().seed());
    assertEquals("smote", loaded.manifest().provenance().parameters().get("balance"));
    assertEquals(Optional.of(Scorecard.defaults()), loaded.manifest().meanings().scorecard());
    for (FittedModel model : fit.models()) {
      ModelFile file = loaded.manifest().model(model.name());
      assertEquals(model.evaluation().intervals(), file.intervals());
      assertEquals(
          model
              .evaluation()
              .uncalibrated()
              .metrics()
              .of(ClassifierMetric.EXPECTED_CALIBRATION_ERROR),
          file.metrics().get("expected_calibration_error_uncalibrated"));
      assertEquals(model.cutOff(), loaded.manifest().model(model.name()).cutOff());
      assertEquals(
          model.metrics().of(ClassifierMetric.ROC_AUC),
          loaded.manifest().model(model.name()).metrics().get("roc_auc"));
      Explanation explanation = loaded.manifest().model(model.name()).explanation().orElseThrow();
      assertEquals(model.name() + ".explain.onnx", explanation.graph().name());
      assertEquals(model.model().expectedMargin(), explanation.baseValue());
      assertTrue(loaded.explanation(model.name()).isPresent());
    }
  }

  @Test
  void aGraphThatFailsTheCheckLeavesTheOldBundleByteForByte() throws IOException {
    RiskBundle.of(fit).write(models);
    Map<String, byte[]> before = files(models);
    assertThrows(ParityException.class, () -> RiskBundle.of(broken()).write(models));
    Map<String, byte[]> after = files(models);
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  @Test
  void aGraphThatFailsTheCheckWritesNothing() throws IOException {
    Path fresh = models.resolve("fresh");
    assertThrows(ParityException.class, () -> RiskBundle.of(broken()).write(fresh));
    assertTrue(Files.notExists(fresh));
  }
}
