package dev.tranche.training.evaluate.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.evaluate.Fixture;
import dev.tranche.training.evaluate.metric.MetricsTest;
import dev.tranche.training.model.MarginScale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private final Fixture fixture = new Fixture("calibration");
  private final float[] margin = fixture.columns()[0];
  private final byte[] label = MetricsTest.bytes(fixture.columns()[1]);

  @Test
  void plattsLineAndTheBetaCurveAreScikitLearnsMaximumLikelihood() {
    PlattScaling platt = PlattScaling.fit(MarginScale.LOG_ODDS, margin, label);
    assertEquals(fixture.figure("platt.slope"), platt.slope(), 1e-5);
    assertEquals(fixture.figure("platt.intercept"), platt.intercept(), 1e-5);
    BetaCalibration beta = BetaCalibration.fit(MarginScale.LOG_ODDS, margin, label);
    assertEquals(fixture.figure("beta.a"), beta.a(), 1e-4);
    assertEquals(fixture.figure("beta.b"), beta.b(), 1e-4);
    assertEquals(fixture.figure("beta.c"), beta.c(), 1e-4);
  }

  @Test
  void isotonicRegressionHasScikitLearnsShareInEveryRow() {
    IsotonicRegression blocks = IsotonicRegression.of(margin, label, 1);
    float[] expected = fixture.columns()[2];
    int rows = 0;
    for (int b = 0; b < blocks.blocks(); b++) {
      rows += blocks.rows()[b];
      int found = 0;
      for (float share : expected) {
        found += Math.abs(share - blocks.share(b)) < 1e-6 ? 1 : 0;
      }
      assertEquals(blocks.rows()[b], found, "rows with the share of block " + b);
    }
    assertEquals(margin.length, rows);
  }

  @Test
  void blocksTooSmallAreJoinedWithoutLosingRowsOrOrder() {
    IsotonicRegression blocks = IsotonicRegression.of(margin, label, 100);
    int rows = 0;
    for (int b = 0; b < blocks.blocks(); b++) {
      assertTrue(blocks.rows()[b] >= 100);
      assertTrue(b == 0 || blocks.share(b) > blocks.share(b - 1));
      assertTrue(b == 0 || blocks.meanScore()[b] > blocks.meanScore()[b - 1]);
      rows += blocks.rows()[b];
    }
    assertEquals(margin.length, rows);
  }

  @Test
  void theIsotonicCurveRunsStraightBetweenItsKnots() {
    IsotonicCalibration curve =
        new IsotonicCalibration(
            MarginScale.LOG_ODDS, new float[] {-1, 0, 2}, new float[] {-3, -1, 0});
    float[] p = curve.probability(new float[] {-9, -1, -.5f, 0, 1, 2, 9});
    double[] logOdds = {-3, -3, -2, -1, -.5, 0, 0};
    for (int i = 0; i < p.length; i++) {
      assertEquals(1 / (1 + Math.exp(-logOdds[i])), p[i], 1e-7);
    }
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new IsotonicCalibration(MarginScale.LOG_ODDS, new float[] {0, 0}, new float[] {0, 1}));
  }

  @Property(tries = 200, seed = "1")
  void everyCurveKeepsTheOrderOfCustomersAndStaysInsideZeroAndOne(
      @ForAll long seed, @ForAll MarginScale scale) {
    SplittableRandom random = new SplittableRandom(seed);
    int rows = 60 + random.nextInt(400);
    float[] score = new float[rows];
    byte[] y = new byte[rows];
    double steep = random.nextDouble() * 6 - 1;
    for (int i = 0; i < rows; i++) {
      double x = random.nextDouble();
      score[i] = (float) (scale == MarginScale.VOTE_SHARE ? x : 20 * x - 12);
      y[i] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-steep * (4 * x - 3))) ? 1 : 0);
    }
    float[] sweep = new float[3000];
    for (int i = 0; i < sweep.length; i++) {
      sweep[i] = scale == MarginScale.VOTE_SHARE ? i / 2999f : i / 60f - 25;
    }
    for (CalibrationMethod method : CalibrationMethod.values()) {
      Optional<Calibration> curve = method.fit(scale, score, y);
      float[] p = curve.map(c -> c.probability(sweep)).orElse(new float[0]);
      for (int i = 0; i < p.length; i++) {
        assertTrue(p[i] >= 0 && p[i] <= 1, method + " gives " + p[i]);
        assertTrue(i == 0 || p[i] >= p[i - 1] - 1e-7f, method + " falls at " + sweep[i]);
      }
    }
  }

  @Test
  void theIsotonicCurveNeverFallsFromOneFloatToTheNextAndHardlyTies() {
    Calibration curve = IsotonicCalibration.fit(MarginScale.LOG_ODDS, margin, label).orElseThrow();
    float[] knots = ((IsotonicCalibration) curve).knots();
    for (float knot : knots) {
      float[] near = new float[400];
      near[200] = knot;
      for (int i = 1; i < 200; i++) {
        near[200 + i] = Math.nextUp(near[199 + i]);
        near[200 - i] = Math.nextDown(near[201 - i]);
      }
      near[0] = Math.nextDown(near[1]);
      float[] p = curve.probability(near);
      for (int i = 1; i < p.length; i++) {
        assertTrue(p[i] >= p[i - 1], "falls near " + knot);
      }
    }
    float[] sweep = new float[1000];
    for (int i = 0; i < sweep.length; i++) {
      sweep[i] = i / 200f - 2.5f;
    }
    float[] p = curve.probability(sweep);
    long distinct = new TreeSet<>(boxed(p)).size();
    assertEquals(sweep.length, distinct);
  }

  private static List<Float> boxed(float[] values) {
    List<Float> boxed = new ArrayList<>();
    for (float value : values) {
      boxed.add(value);
    }
    return boxed;
  }

  @Test
  void oneAbsurdRowDoesNotFlattenTheCurve() {
    float[] spoilt = margin.clone();
    byte[] y = label.clone();
    spoilt[0] = 1e6f;
    y[0] = 0;
    assertEquals(
        PlattScaling.fit(MarginScale.LOG_ODDS, margin, label).slope(),
        PlattScaling.fit(MarginScale.LOG_ODDS, spoilt, y).slope(),
        0.05);
  }

  @Test
  void separatedClassesGiveFiniteCurves() {
    float[] score = new float[200];
    byte[] y = new byte[200];
    for (int i = 0; i < 200; i++) {
      score[i] = i / 10f - 10;
      y[i] = (byte) (i < 100 ? 0 : 1);
    }
    for (CalibrationMethod method : CalibrationMethod.values()) {
      float[] p = method.fit(MarginScale.LOG_ODDS, score, y).orElseThrow().probability(score);
      assertTrue(p[0] > 0 && p[0] < 0.05, method + " " + p[0]);
      assertTrue(p[199] < 1 && p[199] > 0.95, method + " " + p[199]);
    }
  }
}
