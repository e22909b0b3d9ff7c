package dev.tranche.training.model.pca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LeadingEigenTest {
  private static final ThreadPool ONE = new ThreadPool(1);

  /** Two causes, each behind half of the columns, and noise. */
  private static float[][] columns(int count, int rows) {
    SplittableRandom random = new SplittableRandom(3);
    float[][] columns = new float[count][rows];
    for (int i = 0; i < rows; i++) {
      double first = random.nextGaussian();
      double second = random.nextGaussian();
      for (int f = 0; f < count; f++) {
        double cause = f % 2 == 0 ? 1.5 * first : second;
        columns[f][i] = (float) (5 + cause + 0.7 * random.nextGaussian());
      }
    }
    return columns;
  }

  @Test
  void findsTheComponentsThatTheWholeMatrixHas() {
    float[][] columns = columns(150, 400);
    Pca exact = Pca.fit(columns, 2, ONE);
    PcaEigen leading = LeadingEigen.of(columns, exact.mean());
    for (int c = 0; c < 2; c++) {
      double along = 0;
      for (int f = 0; f < columns.length; f++) {
        along += exact.components()[c][f] * leading.vectors()[c][f];
      }
      assertEquals(1, Math.abs(along), 1e-9);
    }
    double ratio = exact.explainedVarianceRatio()[0] / exact.explainedVarianceRatio()[1];
    assertEquals(ratio, leading.values()[0] / leading.values()[1], 1e-9);
  }

  @Test
  void aThousandColumnsGiveTheirTwoCauses() {
    Pca pca = Pca.fit(columns(1_000, 300), 2, ONE);
    // Of an even and an odd column's variance 1.5² and 1 of 1.5² + 1 + 2 · 0.7² are the causes'.
    assertArrayEquals(new double[] {0.53, 0.24}, pca.explainedVarianceRatio(), 0.06);
    assertTrue(pca.components()[0][0] > 10 * Math.abs(pca.components()[0][1]));
  }

  @Test
  void columnsWithoutVarianceHaveNoDirection() {
    Pca pca = Pca.fit(new float[300][5], 2, ONE);
    assertArrayEquals(new double[] {0, 0}, pca.explainedVarianceRatio());
  }
}
