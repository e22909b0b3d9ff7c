package dev.tranche.training.evaluate;

import dev.tranche.training.data.InputException;
import dev.tranche.training.model.KMeans;
import dev.tranche.training.model.KMeansClustering;
import dev.tranche.training.model.RowSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many groups to make: the k with the largest sum of knee height and mean silhouette, of equals
 * the smallest.
 *
 * <p>The knee height says how far the inertia at k lies below the straight line from one group to
 * the most groups, both axes scaled to 0 … 1 (Satopää, Albrecht, Irwin and Raghavan, <i>Finding a
 * "Kneedle" in a Haystack</i>, ICDCS Workshops 2011): the elbow, as a number. The silhouette is
 * between -1 and 1 and says whether the groups are apart. An elbow alone is found in any falling
 * curve; the silhouette alone likes two groups.
 *
 * @param k the chosen number of groups
 * @param curve every k that was tried, ascending
 * @param rows how many rows the curve was made from
 */
public record ElbowSelection(int k, List<Candidate> curve, int rows) {
  public ElbowSelection {
    curve = List.copyOf(curve);
  }

  /**
   * What was tried.
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
      return new Parameters(2, 10, 100_000, 10_000);
    }
  }

  /**
   * One number of groups.
   *
   * @param inertia sum of squared distances over the curve's rows
   * @param silhouette mean silhouette
   * @param kneeHeight how far below the straight line, 0 … 1
   */
  public record Candidate(int k, double inertia, double silhouette, double kneeHeight) {
    double worth() {
      return kneeHeight + silhouette;
    }
  }

  /**
   * Clusters for every k and chooses one.
   *
   * @param columns {@code float[features][rows]}, standardised, without gaps
   * @throws InputException if there are fewer different rows than groups
   */
  public static ElbowSelection choose(
      float[][] columns, KMeans.Parameters search, Parameters parameters) {
    int all = columns[0].length;
    float[][] rows = take(columns, RowSample.draw(all, parameters.curveRows(), search.seed()));
    int[] compared = RowSample.draw(rows[0].length, parameters.silhouetteRows(), search.seed() + 1);
    double[] inertias = new double[parameters.largest() - parameters.smallest() + 1];
    List<int[]> labelings = new ArrayList<>();
    for (int i = 0; i < inertias.length; i++) {
      KMeansClustering clustering = KMeans.fit(rows, parameters.smallest() + i, search);
      inertias[i] = clustering.inertia();
      labelings.add(Arrays.stream(compared).map(r -> clustering.labels()[r]).toArray());
    }
    double[] silhouettes = Silhouette.means(take(rows, compared), labelings);
    double oneGroup = KMeans.fit(rows, 1, search).inertia();
    return select(parameters.smallest(), oneGroup, inertias, silhouettes, rows[0].length);
  }

  static ElbowSelection select(
      int smallest, double oneGroup, double[] inertias, double[] silhouettes, int rows) {
    double last = inertias[inertias.length - 1];
    int largest = smallest + inertias.length - 1;
    List<Candidate> curve = new ArrayList<>();
    for (int i = 0; i < inertias.length; i++) {
      double across = (smallest + i - 1.0) / (largest - 1.0);
      double down = oneGroup > last ? (inertias[i] - last) / (oneGroup - last) : 1 - across;
      curve.add(
          new Candidate(smallest + i, inertias[i], silhouettes[i], Math.max(0, 1 - across - down)));
    }
    Candidate best = curve.get(0);
    for (Candidate candidate : curve) {
      if (candidate.worth() > best.worth()) {
        best = candidate;
      }
    }
    return new ElbowSelection(best.k(), curve, rows);
  }

  private static float[][] take(float[][] columns, int[] rows) {
    if (rows.length == columns[0].length) {
      return columns;
    }
    float[][] taken = new float[columns.length][rows.length];
    for (int f = 0; f < taken.length; f++) {
      for (int i = 0; i < rows.length; i++) {
        taken[f][i] = columns[f][rows[i]];
      }
    }
    return taken;
  }
}
