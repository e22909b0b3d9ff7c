package dev.tranche.training.smote;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.FeatureMatrix;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Synthetic minority over-sampling for numeric and categorical features, SMOTE-NC (Chawla, Bowyer,
 * Hall and Kegelmeyer, <i>SMOTE: Synthetic Minority Over-sampling Technique</i>, JAIR 16, 2002,
 * section 6.1). A synthetic row lies between a minority row and one of its k nearest minority
 * neighbours in each numeric feature, and takes the category most frequent among those k neighbours
 * in each categorical one. Distances are Euclidean over standardised numeric features; a
 * categorical difference costs the median of the minority's standard deviations.
 *
 * <p>To be used on the training part alone. The result depends on data and seed only, not on the
 * number of threads.
 */
public final class SmoteNc {
  private SmoteNc() {}

  /**
   * How to over-sample; out of range it is refused with an {@link InputException}.
   *
   * @param neighbours k, at least 1; fewer are used if the minority has no more
   * @param ratio rows of the minority per row of the majority afterwards, 1 for balance
   */
  public record Parameters(int neighbours, double ratio, long seed) {
    public Parameters {
      if (neighbours < 1) {
        throw new InputException("SMOTE needs at least 1 neighbour, not " + neighbours);
      }
      if (!(ratio > 0 && ratio <= 1)) {
        throw new InputException("SMOTE's ratio must be above 0 and at most 1, not " + ratio);
      }
    }

    /**
     * Five neighbours, and one row of the minority per two of the majority: full balance cost every
     * classifier ROC-AUC on the data sets tried.
     */
    public static Parameters defaults(long seed) {
      return new Parameters(5, .5, seed);
    }

    /** The same with another number of neighbours. */
    public Parameters withNeighbours(int other) {
      return new Parameters(other, ratio, seed);
    }
  }

  /**
   * The over-sampled rows.
   *
   * @param features the original rows in their order, then the synthetic ones
   * @param labels 0 or 1 per row
   * @param synthetic how many rows at the end are synthetic
   */
  public record Balanced(FeatureMatrix features, byte[] labels, int synthetic) {}

  /**
   * Adds synthetic rows to the rarer class (the positive one, if both are equally frequent).
   *
   * @param features raw values
   * @param labels 0 or 1 per row
   * @param scale per feature one over its standard deviation, 0 for a constant one; not used for
   *     categorical features
   * @throws InputException if the minority has fewer than two rows
   */
  public static Balanced balance(
      FeatureMatrix features,
      byte[] labels,
      float[] scale,
      Parameters parameters,
      ThreadPool pool) {
    requireFitting(features, labels, scale);
    int positives = 0;
    for (byte label : labels) {
      positives += label;
    }
    byte minorityLabel = (byte) (positives <= labels.length - positives ? 1 : 0);
    int[] rows =
        IntStream.range(0, labels.length).filter(i -> labels[i] == minorityLabel).toArray();
    int wanted = (int) Math.round(parameters.ratio() * (labels.length - rows.length));
    int synthetic = Math.max(0, wanted - rows.length);
    if (synthetic == 0) {
      return new Balanced(features, labels, 0);
    }
    if (rows.length < 2) {
      throw new InputException(
          "SMOTE needs at least 2 rows of the rarer class to train on, but there are "
              + rows.length
              + " of "
              + labels.length
              + "; give more rows or do not balance");
    }
    FeatureMatrix minority = features.take(rows);
    int k = Math.min(parameters.neighbours(), rows.length - 1);
    int[][] neighbours = SmoteNeighbours.of(SmoteDistances.of(minority, scale), k, pool);
    SmoteSynthesis synthesis =
        new SmoteSynthesis(minority, neighbours, synthetic, parameters.seed());
    float[][] columns = synthesis.columns(features, pool);
    byte[] extended = Arrays.copyOf(labels, labels.length + synthetic);
    Arrays.fill(extended, labels.length, extended.length, minorityLabel);
    return new Balanced(
        new FeatureMatrix(
            features.names(),
            columns,
            synthesis.unfilled(features, columns),
            features.categories()),
        extended,
        synthetic);
  }

  private static void requireFitting(FeatureMatrix features, byte[] labels, float[] scale) {
    if (labels.length != features.rows() || scale.length != features.count()) {
      throw new IllegalArgumentException(
          features.rows()
              + " rows × "
              + features.count()
              + " features, but "
              + labels.length
              + " labels and "
              + scale.length
              + " scales");
    }
    for (int f = 0; f < scale.length; f++) {
      if (!features.categorical(f) && !Float.isFinite(scale[f])) {
        throw new IllegalArgumentException(
            "scale of " + features.names().get(f) + " is " + scale[f] + ", not a finite number");
      }
    }
  }
}
