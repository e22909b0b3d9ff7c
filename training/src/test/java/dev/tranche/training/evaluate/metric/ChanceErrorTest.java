package dev.tranche.training.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against labels drawn by the very probabilities, again and again. */
class ChanceErrorTest {
  private static final int DRAWS = 2_000;

  /** Between 0 and 1, most of them small. */
  private static float[] probabilities(int rows) {
    SplittableRandom random = new SplittableRandom(rows);
    float[] probability = new float[rows];
    for (int row = 0; row < rows; row++) {
      probability[row] = (float) Math.pow(random.nextDouble(), 4);
    }
    return probability;
  }

  private static double[] drawnErrors(float[] probability) {
    SplittableRandom random = new SplittableRandom(11);
    double[] errors = new double[DRAWS];
    byte[] label = new byte[probability.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int row = 0; row < label.length; row++) {
        label[row] = (byte) (random.nextDouble() < probability[row] ? 1 : 0);
      }
      errors[draw] = Reliability.of(probability, label, Metrics.BINS).expectedError();
    }
    Arrays.sort(errors);
    return errors;
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 2_400})
  void isWhatRightProbabilitiesShow(int rows) {
    float[] probability = probabilities(rows);
    double[] drawn = drawnErrors(probability);
    ChanceError chance = ChanceError.of(probability);
    double mean = Arrays.stream(drawn).average().orElseThrow();
    assertEquals(mean, chance.mean(), .03 * mean);
    assertEquals(drawn[DRAWS * 19 / 20], chance.high(), .05 * chance.high());
  }

  @Test
  void oneProbabilityForAllIsOneBin() {
    float[] probability = new float[400];
    Arrays.fill(probability, .5f);
    // The mean distance of 400 tosses' share from a half: .7979 standard deviations of .025.
    assertEquals(.019947, ChanceError.of(probability).mean(), 1e-6);
  }

  @Test
  void certaintyLeavesNothingToChance() {
    assertEquals(new ChanceError(0, 0), ChanceError.of(new float[] {0, 0, 1, 1}));
  }
}
