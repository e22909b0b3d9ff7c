package dev.tranche.training.model.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrderedRegressionTest {
  private static final double WEAK = 1e6;

  private static OrderedRegression.Terms fit(
      byte[][] codes, int[] categories, byte[] labels, double c) {
    try (ThreadPool pool = new ThreadPool(2)) {
      return OrderedRegression.fit(new OrderedCategories(codes, categories), labels, c, pool);
    }
  }

  private static double logOdds(int bads, int rows) {
    return Math.log((double) bads / (rows - bads));
  }

  /** The least loss under an order is that of pooled rates (Ayer et al., 1955). */
  @Test
  void ofOneFeatureTheTermsAreTheLogOddsOfPooledRates() {
    int[] bads = {10, 30, 20, 70};
    byte[][] codes = new byte[1][400];
    byte[] labels = new byte[400];
    for (int row = 0; row < 400; row++) {
      codes[0][row] = (byte) (row / 100);
      labels[row] = (byte) (row % 100 < bads[row / 100] ? 1 : 0);
    }
    OrderedRegression.Terms fitted = fit(codes, new int[] {4}, labels, WEAK);
    double first = logOdds(10, 100);
    assertEquals(first, fitted.intercept(), 1e-4);
    assertArrayEquals(
        new double[] {
          0, logOdds(50, 200) - first, logOdds(50, 200) - first, logOdds(70, 100) - first
        },
        fitted.terms()[0],
        1e-4);
  }

  /** The conditions of Karush, Kuhn and Tucker, computed here row by row. */
  @Test
  void nothingLowersTheLossAnyMore() {
    SplittableRandom random = new SplittableRandom(3);
    int rows = 3_000;
    int[] categories = {5, 2, 7, 4};
    byte[][] codes = new byte[categories.length][rows];
    byte[] labels = new byte[rows];
    for (int row = 0; row < rows; row++) {
      double margin = -2;
      for (int f = 0; f < categories.length; f++) {
        codes[f][row] = (byte) random.nextInt(categories[f]);
        margin += f == 2 ? -.2 * codes[f][row] * (codes[f][row] - 3) : .4 * codes[f][row];
      }
      labels[row] = (byte) (random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0);
    }
    double c = .7;
    OrderedRegression.Terms fitted = fit(codes, categories, labels, c);
    double[][] gradient = new double[categories.length][];
    for (int f = 0; f < categories.length; f++) {
      gradient[f] = new double[categories[f]];
    }
    double ofIntercept = 0;
    for (int row = 0; row < rows; row++) {
      double margin = fitted.intercept();
      for (int f = 0; f < categories.length; f++) {
        margin += fitted.terms()[f][codes[f][row]];
      }
      double slope = 1 / (1 + Math.exp(-margin)) - labels[row];
      ofIntercept += slope;
      for (int f = 0; f < categories.length; f++) {
        for (int step = 1; step <= codes[f][row]; step++) {
          gradient[f][step] += slope;
        }
      }
    }
    assertEquals(0, ofIntercept, 1e-2);
    int held = 0;
    for (int f = 0; f < categories.length; f++) {
      assertEquals(0, fitted.terms()[f][0]);
      for (int step = 1; step < categories[f]; step++) {
        double size = fitted.terms()[f][step] - fitted.terms()[f][step - 1];
        double slope = gradient[f][step] + size / c;
        assertTrue(size >= 0);
        if (size < 1e-9) {
          assertTrue(slope > -1e-2, "step " + step + " of " + f + ": " + slope);
          held++;
        } else {
          assertEquals(0, slope, 1e-2, "step " + step + " of " + f);
        }
      }
    }
    assertTrue(held >= 3, "the falling feature has steps at 0");
  }

  @Test
  void withoutFeaturesTheInterceptIsThePrior() {
    assertEquals(
        logOdds(1, 4),
        fit(new byte[0][], new int[0], new byte[] {1, 0, 0, 0}, 1).intercept(),
        1e-9);
  }
}
