package dev.tranche.training.model.kmeans;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import java.util.Arrays;
import java.util.List;

/**
 * One run of Lloyd's algorithm. Every group's sum is kept and only rows that change their group
 * move theirs, so that late iterations cost little more than the distances.
 */
final class KMeansRun {
  private static final int TILES_PER_TASK = 8;

  private final RowTiles tiles;
  private final int features;
  private final ThreadPool pool;
  private float[][] centroids;
  private final int[] labels;
  private final double[][] sums;
  private final int[] sizes;
  private double inertia;
  private int changed;
  private int iterations;

  /** Takes the centroids and assigns every row to the nearest, of equally near ones the lowest. */
  KMeansRun(RowTiles tiles, float[][] centroids, ThreadPool pool) {
    this.tiles = tiles;
    this.pool = pool;
    this.features = centroids[0].length;
    this.centroids = centroids;
    this.labels = new int[tiles.rows()];
    this.sums = new double[centroids.length][features];
    this.sizes = new int[centroids.length];
    Arrays.fill(labels, -1);
    assign();
  }

  /** Moves centroids and assigns rows until nothing changes, or the movement is small enough. */
  void iterate(int most, double smallest) {
    double movement = Double.POSITIVE_INFINITY;
    for (int i = 0; i < most && changed > 0 && movement > smallest; i++) {
      refillEmptyGroups();
      movement = moveCentroids();
      assign();
      iterations++;
    }
  }

  private double moveCentroids() {
    float[][] moved = new float[centroids.length][features];
    double movement = 0;
    for (int c = 0; c < moved.length; c++) {
      for (int f = 0; f < features; f++) {
        moved[c][f] = (float) (sums[c][f] / sizes[c]);
        double step = (double) moved[c][f] - centroids[c][f];
        movement += step * step;
      }
    }
    centroids = moved;
    return movement;
  }

  private void assign() {
    int tasks = (tiles.count() + TILES_PER_TASK - 1) / TILES_PER_TASK;
    List<KMeansAssignment> parts = pool.map(tasks, this::assignTask);
    inertia = 0;
    changed = 0;
    for (KMeansAssignment part : parts) {
      inertia += part.inertia();
      changed += part.changed();
      part.addTo(sums, sizes);
    }
  }

  private KMeansAssignment assignTask(int task) {
    KMeansAssignment part = new KMeansAssignment(centroids, labels);
    int end = Math.min(tiles.count(), (task + 1) * TILES_PER_TASK);
    for (int t = task * TILES_PER_TASK; t < end; t++) {
      part.assign(tiles, t);
    }
    return part;
  }

  /** Gives an empty group the row farthest from its centroid, of equally far ones the lowest. */
  private void refillEmptyGroups() {
    for (int c = 0; c < sizes.length; c++) {
      if (sizes[c] == 0) {
        int row = farthestRow();
        int old = labels[row];
        labels[row] = c;
        sizes[old]--;
        sizes[c] = 1;
        float[] point = tiles.point(row);
        for (int f = 0; f < features; f++) {
          sums[old][f] -= point[f];
          sums[c][f] = point[f];
        }
      }
    }
  }

  private int farthestRow() {
    int farthest = -1;
    double distance = 0;
    for (int i = 0; i < labels.length; i++) {
      float[] point = tiles.point(i);
      double d = 0;
      for (int f = 0; f < features; f++) {
        double step = (double) point[f] - centroids[labels[i]][f];
        d += step * step;
      }
      if (d > distance && sizes[labels[i]] > 1) {
        distance = d;
        farthest = i;
      }
    }
    if (farthest < 0) {
      throw new InputException(
          "k-means cannot make "
              + sizes.length
              + " groups of "
              + Arrays.stream(sizes).filter(s -> s > 0).count()
              + " different rows; choose a smaller k");
    }
    return farthest;
  }

  float[][] centroids() {
    return centroids;
  }

  int[] labels() {
    return labels;
  }

  double inertia() {
    return inertia;
  }

  int iterations() {
    return iterations;
  }
}
