package dev.tranche.training.model;

import java.util.List;

/**
 * A block of prepared rows, column by column: no missing values, no infinities, no text.
 *
 * @param names one name per feature, in the bundle's order
 * @param columns {@code float[features][rows]}; of a categorical feature the codes {@code 0 …
 *     categories - 1}
 * @param categories per feature 0 if it is numeric, otherwise how many categories it has
 */
public record FeatureMatrix(List<String> names, float[][] columns, int[] categories) {
  public FeatureMatrix {
    names = List.copyOf(names);
    if (columns.length != names.size() || categories.length != names.size()) {
      throw new IllegalArgumentException(
          names.size()
              + " names, but "
              + columns.length
              + " columns and "
              + categories.length
              + " category counts");
    }
  }

  public int count() {
    return columns.length;
  }

  public int rows() {
    return columns.length == 0 ? 0 : columns[0].length;
  }

  public boolean categorical(int feature) {
    return categories[feature] > 0;
  }

  /** The given rows, copied, in the given order; an index may come more than once. */
  public FeatureMatrix take(int[] index) {
    float[][] taken = new float[columns.length][index.length];
    for (int f = 0; f < columns.length; f++) {
      for (int i = 0; i < index.length; i++) {
        taken[f][i] = columns[f][index[i]];
      }
    }
    return new FeatureMatrix(names, taken, categories);
  }
}
