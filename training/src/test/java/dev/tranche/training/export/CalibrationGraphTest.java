package dev.tranche.training.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.training.evaluate.calibration.BetaCalibration;
import dev.tranche.training.evaluate.calibration.Calibration;
import dev.tranche.training.evaluate.calibration.CalibrationMethod;
import dev.tranche.training.evaluate.calibration.IsotonicCalibration;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.linear.LogisticModel;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every calibrator in ONNX Runtime against its Java side, over a sweep of margins. */
class CalibrationGraphTest {
  /** The margin is the feature itself. */
  private static final LogisticModel IDENTITY =
      new LogisticModel(
          List.of("x"), 0, new float[1], new float[] {1}, new float[] {1}, new float[1][0]);

  private static final List<Feature> FEATURES = List.of(Rows.numeric("x", 0));

  private static void agree(Calibration calibration, float[] margin) {
    byte[] onnx = new RiskGraphExport().export("curve", FEATURES, IDENTITY, calibration);
    Batch batch = Batch.missing(FEATURES, margin.length);
    System.arraycopy(margin, 0, batch.numbers()[0], 0, margin.length);
    try (RiskGraph graph = RiskGraph.open(onnx, FEATURES)) {
      RiskGraph.Scores scores = graph.run(batch);
      assertArrayEquals(margin, scores.margin());
      assertArrayEquals(calibration.probability(margin), scores.probability(), 1e-6f);
    }
  }

  private static float[] sweep(MarginScale scale) {
    float[] margin = new float[4007];
    for (int i = 0; i < 4000; i++) {
      margin[i] = scale == MarginScale.VOTE_SHARE ? i / 3999f : i / 80f - 25;
    }
    float[] extremes = {0, -1e6f, 1e6f, -100, 100, Float.MIN_VALUE, 1};
    System.arraycopy(extremes, 0, margin, 4000, 7);
    return margin;
  }

  @ParameterizedTest
  @EnumSource(MarginScale.class)
  void fittedCurvesGiveTheSameProbabilities(MarginScale scale) {
    SplittableRandom random = new SplittableRandom(4);
    float[] margin = new float[5000];
    byte[] label = new byte[5000];
    for (int i = 0; i < 5000; i++) {
      double x = random.nextDouble();
      margin[i] = (float) (scale == MarginScale.VOTE_SHARE ? x : 12 * x - 7);
      label[i] = (byte) (random.nextDouble() < x * x ? 1 : 0);
    }
    for (CalibrationMethod method : CalibrationMethod.values()) {
      agree(method.fit(scale, margin, label).orElseThrow(), sweep(scale));
    }
  }

  @Test
  void aKnotBelongsToTheStretchAboveItInBoth() {
    float[] knots = {-2, -1, .1f, 3};
    IsotonicCalibration steep =
        new IsotonicCalibration(MarginScale.LOG_ODDS, knots, new float[] {-4, -4, 5, 5});
    float[] near = new float[12];
    for (int k = 0; k < 4; k++) {
      near[3 * k] = Math.nextDown(knots[k]);
      near[3 * k + 1] = knots[k];
      near[3 * k + 2] = Math.nextUp(knots[k]);
    }
    agree(steep, near);
  }

  @Test
  void theSmallestCurvesAreExportedToo() {
    agree(
        new IsotonicCalibration(MarginScale.LOG_ODDS, new float[] {-1, 1}, new float[] {-2, 2}),
        sweep(MarginScale.LOG_ODDS));
    agree(new BetaCalibration(MarginScale.LOG_ODDS, 0, 1.5f, -1), sweep(MarginScale.LOG_ODDS));
    agree(new BetaCalibration(MarginScale.VOTE_SHARE, .7f, 0, 1), sweep(MarginScale.VOTE_SHARE));
    agree(new PlattScaling(MarginScale.LOG_ODDS, 0, .25f), sweep(MarginScale.LOG_ODDS));
  }

  @Test
  void aCurveOfSixtyKnotsCostsLittle() {
    float[] knots = new float[60];
    float[] values = new float[60];
    for (int k = 0; k < 60; k++) {
      knots[k] = k / 5f - 6;
      values[k] = k / 10f - 4;
    }
    IsotonicCalibration curve = new IsotonicCalibration(MarginScale.LOG_ODDS, knots, values);
    byte[] bent = new RiskGraphExport().export("curve", FEATURES, IDENTITY, curve);
    byte[] straight =
        new RiskGraphExport()
            .export("curve", FEATURES, IDENTITY, new PlattScaling(MarginScale.LOG_ODDS, 1, 0));
    assertTrue(bent.length < straight.length + 3000, bent.length + " bytes");
  }
}
