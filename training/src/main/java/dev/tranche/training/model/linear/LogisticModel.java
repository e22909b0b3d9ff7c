package dev.tranche.training.model.linear;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.model.Standardisation;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.List;

/**
 * A logistic regression on standardised numerics and one-hot categories; the margin is log-odds.
 *
 * <p>The margin is summed in float: numerics in feature order, then categories in feature order,
 * then the intercept. A code without a weight adds nothing, like ONNX's OneHotEncoder with zeros =
 * 1.
 *
 * @param names the features, in order
 * @param intercept the margin where everything else is 0
 * @param standardisation of the numeric features, without logarithms
 * @param weight per feature the weight of the standardised value, 0 where it is categorical
 * @param categoryWeights per feature the weight of each category; empty where it is numeric
 * @param meanTerm per feature the mean of what it adds to the margin, over the rows fitted on
 */
public record LogisticModel(
    List<String> names,
    double intercept,
    Standardisation standardisation,
    float[] weight,
    float[][] categoryWeights,
    float[] meanTerm)
    implements RiskModel {
  public LogisticModel {
    names = List.copyOf(names);
    int features = names.size();
    if (standardisation.offset().length != features
        || weight.length != features
        || categoryWeights.length != features
        || meanTerm.length != features) {
      throw new IllegalArgumentException("a logistic model needs one entry per feature");
    }
  }

  /** A model whose contributions count from 0, not from the mean of the rows it was fitted on. */
  public LogisticModel(
      List<String> names,
      double intercept,
      float[] offset,
      float[] scale,
      float[] weight,
      float[][] categoryWeights) {
    this(
        names,
        intercept,
        new Standardisation(offset, scale),
        weight,
        categoryWeights,
        new float[names.size()]);
  }

  @Override
  public float[] margin(FeatureMatrix x) {
    requireKnown(x);
    float[] sum = new float[x.rows()];
    for (int f = 0; f < x.count(); f++) {
      if (!x.categorical(f)) {
        addNumeric(x.columns()[f], f, sum);
      }
    }
    for (int f = 0; f < x.count(); f++) {
      if (x.categorical(f)) {
        addCategories(x.columns()[f], categoryWeights[f], sum);
      }
    }
    for (int row = 0; row < sum.length; row++) {
      sum[row] += (float) intercept;
    }
    return sum;
  }

  /**
   * Coefficient times distance from the mean, the categories of a categorical feature taken
   * together: the interventional Shapley values of a linear model (Lundberg and Lee, A unified
   * approach to interpreting model predictions, 2017, corollary 1).
   */
  @Override
  public float[][] contributions(FeatureMatrix x) {
    requireKnown(x);
    float[][] contributions = new float[x.rows()][x.count()];
    for (int f = 0; f < x.count(); f++) {
      float[] term = new float[x.rows()];
      if (x.categorical(f)) {
        addCategories(x.columns()[f], categoryWeights[f], term);
      } else {
        addNumeric(x.columns()[f], f, term);
      }
      for (int row = 0; row < term.length; row++) {
        contributions[row][f] = term[row] - meanTerm[f];
      }
    }
    return contributions;
  }

  @Override
  public double expectedMargin() {
    double sum = intercept;
    for (float mean : meanTerm) {
      sum += mean;
    }
    return sum;
  }

  @Override
  public String addMargin(GraphBuilder graph, Cleaning cleaning) {
    return LogisticRegressions.add(graph, cleaning, cleaning.features(), this);
  }

  @Override
  public String addContributions(GraphBuilder graph, Cleaning cleaning) {
    return LogisticExplanations.add(graph, cleaning, cleaning.features(), this);
  }

  private void requireKnown(FeatureMatrix x) {
    if (!x.names().equals(names)) {
      throw new IllegalArgumentException("the model knows " + names + ", not " + x.names());
    }
  }

  private void addNumeric(float[] column, int f, float[] sum) {
    for (int row = 0; row < sum.length; row++) {
      sum[row] += standardisation.apply(f, column[row]) * weight[f];
    }
  }

  private static void addCategories(float[] codes, float[] weights, float[] sum) {
    for (int row = 0; row < sum.length; row++) {
      int code = (int) codes[row];
      if (code >= 0 && code < weights.length) {
        sum[row] += weights[code];
      }
    }
  }
}
