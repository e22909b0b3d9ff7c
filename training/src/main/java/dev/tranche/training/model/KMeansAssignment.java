package dev.tranche.training.model;

/** One block's share of an assignment: its inertia, and what its rows move between the groups. */
final class KMeansAssignment {
  private final float[][] centroids;
  private final int[] labels;
  private final float[][] distance;
  private final float[] least = new float[RowTiles.LENGTH];
  private final double[][] sums;
  private final int[] sizes;
  private double inertia;
  private int changed;

  /** Writes into the labels of all rows; -1 marks a row without one. */
  KMeansAssignment(float[][] centroids, int[] labels) {
    this.centroids = centroids;
    this.labels = labels;
    this.distance = new float[centroids.length][RowTiles.LENGTH];
    this.sums = new double[centroids.length][centroids[0].length];
    this.sizes = new int[centroids.length];
  }

  void assign(RowTiles tiles, int tile) {
    float[][] columns = tiles.tiles()[tile];
    int rows = tiles.rowsOf(tile);
    int first = tile * RowTiles.LENGTH;
    for (int c = 0; c < centroids.length; c++) {
      SquaredDistances.toPoint(columns, centroids[c], rows, distance[c]);
    }
    leastOf(distance, least, rows);
    for (int i = 0; i < rows; i++) {
      inertia += least[i];
      int label = firstEqual(distance, least[i], i);
      int before = labels[first + i];
      if (label != before) {
        move(columns, i, before, label);
        labels[first + i] = label;
      }
    }
  }

  private static void leastOf(float[][] distance, float[] least, int rows) {
    System.arraycopy(distance[0], 0, least, 0, rows);
    for (int c = 1; c < distance.length; c++) {
      float[] other = distance[c];
      for (int i = 0; i < rows; i++) {
        // Not Math.min, which the quick compiler calls.
        least[i] = other[i] < least[i] ? other[i] : least[i];
      }
    }
  }

  private static int firstEqual(float[][] distance, float least, int row) {
    int c = 0;
    while (distance[c][row] != least) {
      c++;
    }
    return c;
  }

  private void move(float[][] columns, int row, int from, int to) {
    changed++;
    sizes[to]++;
    for (int f = 0; f < columns.length; f++) {
      sums[to][f] += columns[f][row];
    }
    if (from >= 0) {
      sizes[from]--;
      for (int f = 0; f < columns.length; f++) {
        sums[from][f] -= columns[f][row];
      }
    }
  }

  void addTo(double[][] totals, int[] counts) {
    for (int c = 0; c < sizes.length; c++) {
      counts[c] += sizes[c];
      for (int f = 0; f < sums[c].length; f++) {
        totals[c][f] += sums[c][f];
      }
    }
  }

  double inertia() {
    return inertia;
  }

  int changed() {
    return changed;
  }
}
