package dev.tranche.training.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.evaluate.Fixture;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CurvesTest {
  private final float[] score = {.875f, .75f, .75f, .5f, .25f};
  private final byte[] label = {1, 1, 0, 1, 0};

  @Test
  void rocCurveGoesThroughTheHandCountedPoints() {
    RocCurve curve = RocCurve.of(score, label);
    assertArrayEquals(new double[] {0, 0, .5, .5, 1}, curve.falsePositiveRate());
    assertArrayEquals(new double[] {0, 1 / 3.0, 2 / 3.0, 1, 1}, curve.truePositiveRate());
    assertArrayEquals(
        new double[] {Double.POSITIVE_INFINITY, .875, .75, .5, .25}, curve.threshold());
    // Of six pairs the positives win 2 + 1.5 + 1.
    assertEquals(4.5 / 6, curve.area());
  }

  @Property(tries = 50, seed = "1")
  void areaIsTheShareOfPairsInTheRightOrder(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 80) int rows) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] scores = new float[rows];
    byte[] labels = new byte[rows];
    for (int i = 0; i < rows; i++) {
      scores[i] = random.nextInt(9) - 4;
      labels[i] = (byte) (i == 0 ? 0 : i == 1 ? 1 : random.nextInt(2));
    }
    double won = 0;
    int pairs = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < rows; j++) {
        if (labels[i] == 1 && labels[j] == 0) {
          won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? .5 : 0;
          pairs++;
        }
      }
    }
    assertEquals(won / pairs, RocCurve.of(scores, labels).area());
  }

  @Test
  void bothZerosAreOneScore() {
    assertEquals(.5, RocCurve.of(new float[] {-0f, 0f}, new byte[] {0, 1}).area());
  }

  @Test
  void precisionRecallCurveGoesThroughTheHandCountedPoints() {
    PrecisionRecallCurve curve = PrecisionRecallCurve.of(score, label);
    assertArrayEquals(new double[] {0, 1 / 3.0, 2 / 3.0, 1, 1}, curve.recall());
    assertArrayEquals(new double[] {1, 1, 2 / 3.0, 3 / 4.0, 3 / 5.0}, curve.precision());
    assertEquals((1 + 2 / 3.0 + 3 / 4.0) / 3, curve.averagePrecision(), 1e-15);
  }

  @Test
  void thinningKeepsEndsAndShapeWithinTheLimit() {
    SplittableRandom random = new SplittableRandom(4);
    float[] many = new float[50_000];
    byte[] labels = new byte[many.length];
    for (int i = 0; i < many.length; i++) {
      labels[i] = (byte) random.nextInt(2);
      many[i] = (float) (random.nextDouble() + .5 * labels[i]);
    }
    RocCurve curve = RocCurve.of(many, labels);
    RocCurve thinned = curve.thinned(200);
    int points = thinned.falsePositiveRate().length;
    assertTrue(points <= 200 && points > 150, points + " points");
    assertEquals(0, thinned.falsePositiveRate()[0]);
    assertEquals(1, thinned.falsePositiveRate()[points - 1]);
    assertEquals(1, thinned.truePositiveRate()[points - 1]);
    assertEquals(curve.area(), thinned.area());
    double drawn = 0;
    for (int i = 1; i < points; i++) {
      drawn +=
          (thinned.falsePositiveRate()[i] - thinned.falsePositiveRate()[i - 1])
              * (thinned.truePositiveRate()[i] + thinned.truePositiveRate()[i - 1])
              / 2;
    }
    assertEquals(curve.area(), drawn, 1e-3);
    assertEquals(5, RocCurve.of(score, label).thinned(5).threshold().length);
    assertThrows(IllegalArgumentException.class, () -> curve.thinned(1));
  }

  @Test
  void cutOffMaximisesF1() {
    // F1 at .875: 2/4; at .75: 4/6; at .5: 6/7; at .25: 6/8.
    CutOff cutOff = CutOff.maximisingF1(score, label);
    assertEquals((.5 + .25) / 2, cutOff.value());
    assertEquals(6 / 7.0, cutOff.f1());
    assertEquals(cutOff.f1(), ConfusionMatrix.of(score, label, cutOff.value()).f1());
  }

  @Test
  void cutOffReachesTheBestF1OfScikitLearn() {
    Fixture fixture = new Fixture("scores");
    byte[] labels = MetricsTest.bytes(fixture.columns()[1]);
    CutOff cutOff = CutOff.maximisingF1(fixture.columns()[0], labels);
    assertEquals(fixture.figure("bestF1"), cutOff.f1(), 1e-12);
    assertEquals(
        cutOff.f1(), ConfusionMatrix.of(fixture.columns()[0], labels, cutOff.value()).f1());
  }

  @Test
  void cutOffOfAConstantScoreFlagsEverything() {
    CutOff cutOff = CutOff.maximisingF1(new float[] {.5f, .5f}, new byte[] {0, 1});
    assertEquals(.5, cutOff.value());
    assertEquals(2 / 3.0, cutOff.f1());
  }
}
