package dev.tranche.training.model.linear;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Standardisation;
import java.util.stream.IntStream;

/**
 * The design matrix of a logistic regression, never written out: column 0 is the intercept, then
 * come the standardised numerics, then one column per category.
 *
 * @param numerics the numeric features
 * @param categorical the categorical features
 * @param firstColumn per categorical feature the column of its category 0
 * @param columns how many columns there are
 */
record LogisticDesign(
    LabelledRows rows,
    Standardisation standardisation,
    Numerics numerics,
    int[] categorical,
    int[] firstColumn,
    int columns) {
  /**
   * The numeric features.
   *
   * @param features which these are
   * @param values {@code float[numerics][rows]}, standardised once and not at every step
   */
  record Numerics(int[] features, float[][] values) {
    static Numerics of(FeatureMatrix x, Standardisation standardisation) {
      int[] features = IntStream.range(0, x.count()).filter(f -> !x.categorical(f)).toArray();
      float[][] values = new float[features.length][x.rows()];
      for (int i = 0; i < features.length; i++) {
        float[] column = x.columns()[features[i]];
        for (int row = 0; row < column.length; row++) {
          values[i][row] = standardisation.apply(features[i], column[row]);
        }
      }
      return new Numerics(features, values);
    }
  }

  static LogisticDesign of(LabelledRows rows, Standardisation standardisation) {
    FeatureMatrix x = rows.features();
    if (standardisation.offset().length != x.count()) {
      throw new IllegalArgumentException(
          x.count() + " features, but " + standardisation.offset().length + " offsets");
    }
    Numerics numerics = Numerics.of(x, standardisation);
    int[] categorical = IntStream.range(0, x.count()).filter(x::categorical).toArray();
    int[] firstColumn = new int[categorical.length];
    int next = 1 + numerics.features.length;
    for (int c = 0; c < categorical.length; c++) {
      firstColumn[c] = next;
      next += x.categories()[categorical[c]];
    }
    return new LogisticDesign(rows, standardisation, numerics, categorical, firstColumn, next);
  }

  /**
   * The intercept's 1 and the numerics of a row; together with its categories all that is not 0.
   */
  void dense(int row, double[] into) {
    into[0] = 1;
    int next = 1;
    for (float[] values : numerics.values) {
      into[next++] = values[row];
    }
  }

  /** The numeric features. */
  int[] numeric() {
    return numerics.features;
  }

  /** The columns of a row's categories, rising. */
  void categories(int row, int[] into) {
    for (int c = 0; c < categorical.length; c++) {
      int f = categorical[c];
      int code = (int) rows.features().columns()[f][row];
      if (code < 0 || code >= rows.features().categories()[f]) {
        throw new IllegalArgumentException(
            "feature "
                + rows.features().names().get(f)
                + " has code "
                + code
                + " in row "
                + row
                + ", but "
                + rows.features().categories()[f]
                + " categories");
      }
      into[c] = firstColumn[c] + code;
    }
  }

  LogisticModel model(double[] beta) {
    FeatureMatrix x = rows.features();
    int[] numeric = numeric();
    float[] weight = new float[x.count()];
    float[][] categoryWeights = new float[x.count()][0];
    for (int i = 0; i < numeric.length; i++) {
      weight[numeric[i]] = (float) beta[i + 1];
    }
    for (int c = 0; c < categorical.length; c++) {
      float[] weights = new float[x.categories()[categorical[c]]];
      for (int category = 0; category < weights.length; category++) {
        weights[category] = (float) beta[firstColumn[c] + category];
      }
      categoryWeights[categorical[c]] = weights;
    }
    double[] means = means();
    float[] meanTerm = new float[x.count()];
    for (int i = 0; i < numeric.length; i++) {
      meanTerm[numeric[i]] = (float) (means[i + 1] * beta[i + 1]);
    }
    for (int c = 0; c < categorical.length; c++) {
      double sum = 0;
      for (int category = 0; category < x.categories()[categorical[c]]; category++) {
        sum += means[firstColumn[c] + category] * beta[firstColumn[c] + category];
      }
      meanTerm[categorical[c]] = (float) sum;
    }
    return new LogisticModel(
        x.names(), beta[0], standardisation, weight, categoryWeights, meanTerm);
  }

  /** The weighted mean of every column. */
  private double[] means() {
    double[] sums = new double[columns];
    double[] dense = new double[1 + numeric().length];
    int[] ones = new int[categorical.length];
    for (int row = 0; row < rows.rows(); row++) {
      dense(row, dense);
      categories(row, ones);
      for (int i = 0; i < dense.length; i++) {
        sums[i] += dense[i] * rows.weight(row);
      }
      for (int one : ones) {
        sums[one] += rows.weight(row);
      }
    }
    for (int i = sums.length - 1; i >= 0; i--) {
      sums[i] /= sums[0];
    }
    return sums;
  }
}
