package dev.tranche.training.model.kmeans;

import java.util.Arrays;

/** One block's share of an assignment: its inertia, and what its rows move between the groups. */
final class KMeansAssignment {
  private final float[][] centroids;
  private final int[] labels;
  private final float[] distance = new float[RowTiles.LENGTH];
  private final float[] least = new float[RowTiles.LENGTH];
  private final int[] nearest = new int[RowTiles.LENGTH];
  private final double[][] sums;
  private final int[] sizes;
  private double inertia;
  private int changed;

  /** Writes into the labels of all rows; -1 marks a row without one. */
  KMeansAssignment(float[][] centroids, int[] labels) {
    this.centroids = centroids;
    this.labels = labels;
    this.sums = new double[centroids.length][centroids[0].length];
    this.sizes = new int[centroids.length];
  }

  void assign(RowTiles tiles, int tile) {
    float[][] columns = tiles.tiles()[tile];
    int rows = tiles.rowsOf(tile);
    int first = tile * RowTiles.LENGTH;
    Arrays.fill(nearest, 0);
    SquaredDistances.toPoint(columns, centroids[0], rows, least);
    for (int c = 1; c < centroids.length; c++) {
      SquaredDistances.toPoint(columns, centroids[c], rows, distance);
      takeNearer(c, rows);
    }
    for (int i = 0; i < rows; i++) {
      inertia += least[i];
      int before = labels[first + i];
      if (nearest[i] != before) {
        move(columns, i, before, nearest[i]);
        labels[first + i] = nearest[i];
      }
    }
  }

  /** Of equally near centroids the first stays. */
  private void takeNearer(int centroid, int rows) {
    // The quick compiler would load fields anew for every row.
    float[] other = distance;
    float[] best = least;
    int[] by = nearest;
    for (int i = 0; i < rows; i++) {
      float to = other[i];
      if (to < best[i]) {
        best[i] = to;
        by[i] = centroid;
      }
    }
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
