package dev.tranche.training.evaluate.explain;

import dev.tranche.training.evaluate.Groups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a feature contributes by its value: a dependence plot (Lundberg et al. 2020), taken together
 * in groups of rows so that no dot is a person.
 *
 * @param groups in the order of the values, missing ones apart and last
 */
public record FeatureDependence(String feature, List<Group> groups) {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  public FeatureDependence {
    groups = List.copyOf(groups);
  }

  /**
   * Rows whose values are alike.
   *
   * @param values such as {@code 21 to 34}, a category, or {@code missing}
   * @param mean of their contributions to the margin
   * @param low what a tenth of the contributions stays below or at
   * @param high what a tenth of the contributions stays above or at
   */
  public record Group(String values, int rows, double mean, double low, double high) {}

  /**
   * Means by group.
   *
   * @param groups of the rows, by the feature's values
   * @param contributions of the feature, one per row
   */
  public static FeatureDependence of(Groups groups, float[] contributions) {
    List<Group> all = new ArrayList<>();
    for (int g = 0; g < groups.names().size(); g++) {
      int[] rows = groups.rowsOf(g);
      float[] sorted = new float[rows.length];
      double sum = 0;
      for (int i = 0; i < rows.length; i++) {
        sorted[i] = contributions[rows[i]];
        sum += sorted[i];
      }
      Arrays.sort(sorted);
      all.add(
          new Group(
              groups.names().get(g),
              rows.length,
              sum / rows.length,
              sorted[(int) (LOW * (sorted.length - 1))],
              sorted[(int) Math.ceil(HIGH * (sorted.length - 1))]));
    }
    return new FeatureDependence(groups.attribute(), all);
  }
}
