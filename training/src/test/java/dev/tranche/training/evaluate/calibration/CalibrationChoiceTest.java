package dev.tranche.training.evaluate.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.model.MarginScale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationChoiceTest {
  private final float[] margin = new float[6000];
  private final byte[] label = new byte[6000];

  private CalibrationChoice chosen(DoubleUnaryOperator trueLogOdds) {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < margin.length; i++) {
      margin[i] = (float) (random.nextDouble() * 8 - 4);
      double p = 1 / (1 + Math.exp(-trueLogOdds.applyAsDouble(margin[i])));
      label[i] = (byte) (random.nextDouble() < p ? 1 : 0);
    }
    return CalibrationChoice.of(MarginScale.LOG_ODDS, margin, label, 1);
  }

  @Test
  void aBentCurveIsCalibratedByBeta() {
    CalibrationChoice choice = chosen(x -> 0.2 * softplus(x) - 2.5 * softplus(-x));
    assertEquals(CalibrationMethod.BETA, choice.calibration().method());
    assertTrue(
        choice.heldOutLogLoss().get(CalibrationMethod.BETA)
            < choice.heldOutLogLoss().get(CalibrationMethod.PLATT));
  }

  @Test
  void stepsAreCalibratedByIsotonicRegression() {
    CalibrationChoice choice = chosen(x -> x < -1 ? -4 : x < 1 ? 0 : 4);
    assertEquals(CalibrationMethod.ISOTONIC, choice.calibration().method());
    float[] p = choice.calibration().probability(new float[] {-3, 0, 3});
    assertEquals(0.018, p[0], 0.01);
    assertEquals(0.5, p[1], 0.05);
    assertEquals(0.982, p[2], 0.01);
  }

  @Test
  void whereAllDoAlikeTheCurveIsNearTheTruth() {
    CalibrationChoice choice = chosen(x -> x);
    float[] p = choice.calibration().probability(new float[] {-2, 0, 2});
    assertEquals(0.119, p[0], 0.03);
    assertEquals(0.5, p[1], 0.04);
    assertEquals(0.881, p[2], 0.03);
  }

  @Test
  void tooFewOfAClassAreLeftToPlatt() {
    byte[] few = new byte[1000];
    float[] score = new float[1000];
    for (int i = 0; i < 1000; i++) {
      score[i] = i / 100f - 5;
      few[i] = (byte) (i % 100 == 0 ? 1 : 0);
    }
    CalibrationChoice choice = CalibrationChoice.of(MarginScale.LOG_ODDS, score, few, 1);
    assertEquals(CalibrationMethod.PLATT, choice.calibration().method());
    assertEquals(Map.of(), choice.heldOutLogLoss());
  }

  private static double softplus(double x) {
    return Math.log1p(Math.exp(x));
  }
}
