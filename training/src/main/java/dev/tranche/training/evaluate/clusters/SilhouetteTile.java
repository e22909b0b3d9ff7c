package dev.tranche.training.evaluate.clusters;

import java.util.Arrays;
import java.util.List;

/**
 * Some rows, and the sums of their distances from every group of every labeling. The rows lie side
 * by side, so that each other row is compared with all of them, and its distances are added to its
 * group's sums, in plain loops that the compiler turns into vector instructions.
 */
final class SilhouetteTile {
  static final int ROWS = 128;

  private final float[][] columns;
  private final int first;
  private final int rows;
  private final double[][] own;
  private double[][][] sums = new double[0][][];

  SilhouetteTile(float[][] columns, int first) {
    this.columns = columns;
    this.first = first;
    this.rows = Math.min(ROWS, columns[0].length - first);
    this.own = new double[columns.length][rows];
    for (int f = 0; f < own.length; f++) {
      for (int i = 0; i < rows; i++) {
        own[f][i] = columns[f][first + i];
      }
    }
  }

  void sumDistances(List<int[]> labelings) {
    int[][] labels = labelings.toArray(int[][]::new);
    sums = new double[labels.length][][];
    for (int l = 0; l < labels.length; l++) {
      sums[l] = new double[Arrays.stream(labels[l]).max().orElse(0) + 1][rows];
    }
    double[] distance = new double[rows];
    for (int other = 0; other < columns[0].length; other++) {
      Arrays.fill(distance, 0);
      for (int f = 0; f < own.length; f++) {
        addSquares(own[f], columns[f][other], distance);
      }
      for (int i = 0; i < distance.length; i++) {
        distance[i] = Math.sqrt(distance[i]);
      }
      for (int l = 0; l < labels.length; l++) {
        add(distance, sums[l][labels[l][other]]);
      }
    }
  }

  private static void addSquares(double[] x, double other, double[] squares) {
    for (int i = 0; i < x.length; i++) {
      double d = x[i] - other;
      squares[i] += d * d;
    }
  }

  private static void add(double[] distance, double[] sum) {
    for (int i = 0; i < distance.length; i++) {
      sum[i] += distance[i];
    }
  }

  /** The sum of these rows' silhouettes in one labeling. */
  double silhouettes(int labeling, int[] labels, int[] sizes) {
    double total = 0;
    double[] row = new double[sizes.length];
    for (int i = 0; i < rows; i++) {
      for (int g = 0; g < sizes.length; g++) {
        row[g] = sums[labeling][g][i];
      }
      total += Silhouette.of(row, sizes, labels[first + i]);
    }
    return total;
  }
}
