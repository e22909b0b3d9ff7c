package dev.tranche.training.evaluate.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much a model goes by a feature: the mean absolute Shapley value over some rows (Lundberg et
 * al., <i>From local explanations to global understanding with explainable AI for trees</i>, Nature
 * Machine Intelligence 2, 2020).
 *
 * @param meanAbsoluteContribution on the margin's scale
 * @param share of the sum over all features, 0 … 1, by which models of different scales compare;
 *     NaN where no feature contributes anything
 */
public record FeatureImportance(String feature, double meanAbsoluteContribution, double share) {
  /**
   * Of every feature, the most important first, equals in their own order.
   *
   * @param names of the features
   * @param contributions {@code float[rows][features]}, at least one row
   */
  public static List<FeatureImportance> of(List<String> names, float[][] contributions) {
    double[] mean = new double[names.size()];
    double all = 0;
    for (int f = 0; f < mean.length; f++) {
      double sum = 0;
      for (float[] row : contributions) {
        sum += Math.abs(row[f]);
      }
      mean[f] = sum / contributions.length;
      all += mean[f];
    }
    List<FeatureImportance> importance = new ArrayList<>();
    for (int f = 0; f < mean.length; f++) {
      importance.add(new FeatureImportance(names.get(f), mean[f], mean[f] / all));
    }
    importance.sort(
        Comparator.comparingDouble(FeatureImportance::meanAbsoluteContribution).reversed());
    return importance;
  }
}
