package dev.tranche.training.evaluate.clusters;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.kmeans.KMeans;
import dev.tranche.training.model.kmeans.KMeansClustering;
import dev.tranche.training.model.kmeans.RowSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * How many groups to make: the k with the largest {@code stability · (knee height + silhouette)},
 * of equals the smallest.
 *
 * <p>The knee height says how far the inertia at k lies below the straight line from one group to
 * the most groups, both axes scaled to 0 … 1 (Satopää, Albrecht, Irwin and Raghavan, <i>Finding a
 * "Kneedle" in a Haystack</i>, ICDCS Workshops 2011): the elbow, as a number. The silhouette is
 * between -1 and 1 and says whether the groups are apart. An elbow alone is found in any falling
 * curve; the silhouette alone likes two groups. Both count only as far as the groups come back when
 * customers are drawn anew: that share is the {@link ClusterStability}.
 *
 * @param k the chosen number of groups
 * @param curve every k that was tried, ascending
 * @param rows how many rows the curve was made from
 */
public record ClusterCount(int k, List<Candidate> curve, int rows) {
  private static final int STARTS = 3;

  public ClusterCount {
    curve = List.copyOf(curve);
  }

  /**
   * What is tried. Of data with fewer different rows than {@code largest}, only as many groups as
   * there are different rows.
   *
   * @param smallest smallest k, 2 or more
   * @param largest largest k
   * @param curveRows most rows clustered for the curve
   * @param silhouetteRows most rows compared pair by pair for the silhouette
   */
  public record Parameters(int smallest, int largest, int curveRows, int silhouetteRows) {
    public Parameters {
      if (smallest < 2 || largest < smallest || curveRows < 2 || silhouetteRows < 2) {
        throw new InputException(
            "the number of segments is sought from "
                + smallest
                + " to "
                + largest
                + "; it needs 2 or more, in ascending order, and 2 rows or more");
      }
    }

    public static Parameters defaults() {
      return new Parameters(2, 10, 4_000, 1_200);
    }
  }

  /**
   * One number of groups.
   *
   * @param inertia sum of squared distances over the curve's rows
   * @param silhouette mean silhouette
   * @param kneeHeight how far below the straight line, 0 … 1
   * @param stability mean adjusted Rand index between fits on resamples
   */
  public record Candidate(
      int k, double inertia, double silhouette, double kneeHeight, double stability) {
    /** The larger the better. */
    public double worth() {
      return stability * (kneeHeight + silhouette);
    }
  }

  /**
   * Clusters for every k and chooses one.
   *
   * @param columns {@code float[features][rows]}, standardised, without missing values
   * @param progress told how many numbers of groups are done
   * @throws InputException if there are fewer different rows than groups
   */
  public static ClusterCount choose(
      float[][] columns, long seed, Parameters parameters, ThreadPool pool, LongConsumer progress) {
    int all = columns[0].length;
    float[][] rows = RowSample.take(columns, RowSample.draw(all, parameters.curveRows(), seed));
    int largest = RowSample.different(rows, parameters.largest());
    if (largest < parameters.smallest()) {
      throw new InputException(
          "segments need at least " + parameters.smallest() + " different rows, found " + largest);
    }
    int[] compared = RowSample.draw(rows[0].length, parameters.silhouetteRows(), seed + 1);
    int trials = largest - parameters.smallest() + 1;
    AtomicInteger done = new AtomicInteger();
    KMeansClustering[] fits = new KMeansClustering[trials];
    double[] stabilities = new double[trials];
    ClusterStability stability = new ClusterStability(rows, seed, pool);
    pool.run(
        trials,
        i -> {
          int k = parameters.smallest() + i;
          fits[i] = KMeans.fit(rows, k, KMeans.Parameters.quick(STARTS, seed), pool);
          stabilities[i] = stability.of(k);
          progress.accept(done.incrementAndGet());
        });
    double[] inertias = Arrays.stream(fits).mapToDouble(KMeansClustering::inertia).toArray();
    List<int[]> labelings =
        Arrays.stream(fits)
            .map(fit -> Arrays.stream(compared).map(r -> fit.labels()[r]).toArray())
            .toList();
    double[] silhouettes = Silhouette.means(RowSample.take(rows, compared), labelings, pool);
    double oneGroup = KMeans.fit(rows, 1, KMeans.Parameters.quick(1, seed), pool).inertia();
    return select(
        parameters.smallest(), oneGroup, inertias, silhouettes, stabilities, rows[0].length);
  }

  static ClusterCount select(
      int smallest,
      double oneGroup,
      double[] inertias,
      double[] silhouettes,
      double[] stabilities,
      int rows) {
    double last = inertias[inertias.length - 1];
    int largest = smallest + inertias.length - 1;
    List<Candidate> curve = new ArrayList<>();
    for (int i = 0; i < inertias.length; i++) {
      double across = (smallest + i - 1.0) / (largest - 1.0);
      double down = oneGroup > last ? (inertias[i] - last) / (oneGroup - last) : 1 - across;
      double knee = Math.max(0, 1 - across - down);
      curve.add(new Candidate(smallest + i, inertias[i], silhouettes[i], knee, stabilities[i]));
    }
    Candidate best = curve.get(0);
    for (Candidate candidate : curve) {
      if (candidate.worth() > best.worth()) {
        best = candidate;
      }
    }
    return new ClusterCount(best.k(), curve, rows);
  }
}
