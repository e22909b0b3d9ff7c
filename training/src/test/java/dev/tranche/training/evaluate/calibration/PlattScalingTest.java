package dev.tranche.training.evaluate.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.model.MarginScale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlattScalingTest {
  /** Labels drawn from P(1) = 1 / (1 + exp(-(slope · margin + intercept))). */
  private static byte[] drawn(float[] margin, double slope, double intercept) {
    SplittableRandom random = new SplittableRandom(1);
    byte[] labels = new byte[margin.length];
    for (int i = 0; i < labels.length; i++) {
      double p = 1 / (1 + Math.exp(-(slope * margin[i] + intercept)));
      labels[i] = (byte) (random.nextDouble() < p ? 1 : 0);
    }
    return labels;
  }

  private static float[] margins(int count, double from, double to) {
    SplittableRandom random = new SplittableRandom(2);
    float[] margins = new float[count];
    for (int i = 0; i < count; i++) {
      margins[i] = (float) (from + (to - from) * random.nextDouble());
    }
    return margins;
  }

  @Test
  void findsTheLineThatLabelsWereDrawnFrom() {
    float[] margin = margins(200_000, -4, 4);
    PlattScaling fitted = PlattScaling.fit(MarginScale.LOG_ODDS, margin, drawn(margin, 0.7, -1.2));
    assertEquals(0.7, fitted.slope(), 0.02);
    assertEquals(-1.2, fitted.intercept(), 0.02);
  }

  @Test
  void ofAMarginThatSaysNothingTheProbabilityIsTheSmoothedShareOfPositives() {
    PlattScaling fitted =
        PlattScaling.fit(MarginScale.LOG_ODDS, new float[4], new byte[] {1, 0, 0, 0});
    assertEquals(0, fitted.slope());
    // (1 positive + 1) / (4 rows + 2)
    assertEquals(2f / 6, fitted.probability(new float[1])[0], 1e-6);
  }

  @Test
  void turnsSharesOfVotesIntoLogOddsAndKeepsTheirOrder() {
    float[] share = margins(50_000, 0, 1);
    byte[] labels = new byte[share.length];
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (random.nextDouble() < share[i] ? 1 : 0);
    }
    PlattScaling fitted = PlattScaling.fit(MarginScale.VOTE_SHARE, share, labels);
    // The shares are probabilities already.
    assertEquals(1, fitted.slope(), 0.05);
    float[] probability = fitted.probability(new float[] {0, 0.25f, 0.5f, 0.75f, 1});
    assertEquals(0.25, probability[1], 0.02);
    for (int i = 1; i < probability.length; i++) {
      assertTrue(probability[i] > probability[i - 1]);
    }
  }

  @Test
  void aMarginThatPointsTheWrongWayIsNotTurnedRound() {
    float[] margin = margins(10_000, -3, 3);
    PlattScaling fitted = PlattScaling.fit(MarginScale.LOG_ODDS, margin, drawn(margin, -1, 0));
    assertEquals(0, fitted.slope());
    assertEquals(0.5, fitted.probability(new float[] {2})[0], 0.05);
  }
}
