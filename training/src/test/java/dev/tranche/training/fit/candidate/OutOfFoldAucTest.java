package dev.tranche.training.fit.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutOfFoldAucTest {
  private static OutOfFoldAuc of(float[] scores, byte[] labels) {
    return OutOfFoldAuc.of(List.of(scores), List.of(labels));
  }

  /** Of 3 × 3 pairs 7 are in order and one is a tie: 7.5 / 9. Placements by hand. */
  @Test
  void agreesWithACalculationByHand() {
    OutOfFoldAuc auc = of(new float[] {1, 2, 3, 3, 2.5f, 5}, new byte[] {0, 0, 0, 1, 1, 1});
    assertEquals(7.5 / 9, auc.auc(), 1e-12);
    // Positives: 5/6, 2/3, 1 with variance 1/36; negatives: 1, 1, 1/2 with variance 1/12.
    assertEquals(Math.sqrt((1 / 36. + 1 / 12.) / 3), auc.standardError(), 1e-12);
  }

  @Test
  void averagesFolds() {
    OutOfFoldAuc auc =
        OutOfFoldAuc.of(
            List.of(new float[] {1, 2}, new float[] {2, 1}),
            List.of(new byte[] {0, 1}, new byte[] {0, 1}));
    assertEquals(0.5, auc.auc());
  }

  /** Over many samples the estimate is the spread that really occurs. */
  @Test
  void theStandardErrorOfADifferenceIsItsSpread() {
    SplittableRandom random = new SplittableRandom(1);
    List<Double> differences = new ArrayList<>();
    double estimated = 0;
    for (int sample = 0; sample < 400; sample++) {
      byte[] labels = new byte[300];
      float[] a = new float[300];
      float[] b = new float[300];
      for (int row = 0; row < 300; row++) {
        labels[row] = (byte) (row % 5 == 0 ? 1 : 0);
        double shared = labels[row] + random.nextGaussian();
        a[row] = (float) (shared + 0.3 * random.nextGaussian());
        b[row] = (float) (shared + 0.8 * random.nextGaussian());
      }
      OutOfFoldAuc first = of(a, labels);
      OutOfFoldAuc second = of(b, labels);
      differences.add(first.auc() - second.auc());
      estimated += first.standardErrorOfDifference(second) / 400;
    }
    double mean = differences.stream().mapToDouble(d -> d).average().orElseThrow();
    double variance = differences.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum() / 399;
    assertEquals(1, estimated / Math.sqrt(variance), 0.12);
  }

  @Test
  void prefersTheSimplerOfTwoThatHardlyDifferAndTheBetterOfTwoThatDo() {
    SplittableRandom random = new SplittableRandom(2);
    byte[] labels = new byte[2_000];
    float[] good = new float[2_000];
    float[] equal = new float[2_000];
    float[] poor = new float[2_000];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = (byte) (row % 4 == 0 ? 1 : 0);
      good[row] = (float) (2 * labels[row] + random.nextGaussian());
      equal[row] = good[row] + 0.001f * (float) random.nextGaussian();
      poor[row] = (float) (good[row] + 2 * random.nextGaussian());
    }
    OutOfFoldAuc best = of(good, labels);
    assertEquals(0, OutOfFoldAuc.simplestWithinOneStandardError(List.of(of(equal, labels), best)));
    assertEquals(1, OutOfFoldAuc.simplestWithinOneStandardError(List.of(of(poor, labels), best)));
    assertTrue(best.standardErrorOfDifference(best) == 0);
  }
}
