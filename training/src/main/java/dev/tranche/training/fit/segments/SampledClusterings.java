package dev.tranche.training.fit.segments;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.evaluate.clusters.AdjustedRand;
import dev.tranche.training.evaluate.clusters.Silhouette;
import dev.tranche.training.model.clustering.Hdbscan;
import dev.tranche.training.model.clustering.PairDistances;
import dev.tranche.training.model.clustering.SegmentAlgorithm;
import dev.tranche.training.model.clustering.Ward;
import dev.tranche.training.model.kmeans.GroupMeans;
import dev.tranche.training.model.kmeans.KMeans;
import dev.tranche.training.model.kmeans.KMeansClustering;
import dev.tranche.training.model.kmeans.RowSample;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Segments the same sample of rows by every algorithm, k-means first. */
final class SampledClusterings {
  /** All pairs of rows are compared. */
  private static final int ROWS = 1_500;

  /** The smallest segment that density may find, as a share of the rows. */
  private static final double SMALLEST = 0.02;

  private static final int FEWEST_ROWS = 5;

  private final float[][] rows;
  private final double[][] squared;
  private final int[] byKMeans;
  private final float[][] centroids;
  private final ThreadPool pool;

  /**
   * @param standardised {@code float[features][rows]}
   */
  SampledClusterings(float[][] standardised, KMeansClustering kMeans, long seed, ThreadPool pool) {
    this.pool = pool;
    int[] sample = RowSample.draw(standardised[0].length, ROWS, seed);
    this.rows = RowSample.take(standardised, sample);
    this.squared = PairDistances.squared(rows, pool);
    this.byKMeans = Arrays.stream(sample).map(row -> kMeans.labels()[row]).toArray();
    this.centroids = kMeans.centroids();
  }

  List<ClusteringAlternative> compare() {
    List<SegmentAlgorithm> algorithms = List.of(SegmentAlgorithm.values());
    return pool.map(algorithms.size(), number -> of(algorithms.get(number)));
  }

  private ClusteringAlternative of(SegmentAlgorithm algorithm) {
    int[] labels =
        switch (algorithm) {
          case KMEANS -> byKMeans;
          case WARD -> Ward.groups(squared, Math.min(centroids.length, squared.length));
          case HDBSCAN ->
              Hdbscan.groups(
                  squared,
                  Math.max(FEWEST_ROWS, (int) Math.round(SMALLEST * squared.length)),
                  pool);
        };
    int segments =
        algorithm == SegmentAlgorithm.KMEANS
            ? centroids.length
            : Arrays.stream(labels).max().orElse(-1) + 1;
    int[] inside = IntStream.range(0, labels.length).filter(i -> labels[i] >= 0).toArray();
    double without = 1 - (double) inside.length / labels.length;
    if (segments < 2) {
      return new ClusteringAlternative(
          new ClusteringComparison(
              algorithm, segments, Double.NaN, Double.NaN, Double.NaN, without),
          new float[0][]);
    }
    float[][] grouped = RowSample.take(rows, inside);
    int[] own = Arrays.stream(inside).map(i -> labels[i]).toArray();
    float[][] means =
        algorithm == SegmentAlgorithm.KMEANS ? centroids : means(grouped, own, segments);
    int[] nearest = KMeans.assign(grouped, means, pool);
    long elsewhere = IntStream.range(0, own.length).filter(i -> nearest[i] != own[i]).count();
    return new ClusteringAlternative(
        new ClusteringComparison(
            algorithm,
            segments,
            Silhouette.mean(squared, labels),
            AdjustedRand.index(labels, byKMeans),
            (double) elsewhere / own.length,
            without),
        means);
  }

  private static float[][] means(float[][] rows, int[] labels, int groups) {
    double[][] exact = GroupMeans.of(rows, labels, groups);
    float[][] means = new float[groups][rows.length];
    for (int g = 0; g < groups; g++) {
      for (int f = 0; f < rows.length; f++) {
        means[g][f] = (float) exact[g][f];
      }
    }
    return means;
  }
}
