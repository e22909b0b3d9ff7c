package dev.tranche.training.model;

import java.util.List;

/**
 * A block of prepared rows, column by column: no infinities, no text, and missing values filled but
 * for those models that would rather see them.
 *
 * @param names one name per feature, in the bundle's order
 * @param columns {@code float[features][rows]}, missing values filled; of a categorical feature the
 *     codes {@code 0 … categories - 1}
 * @param unfilled the same with NaN for every missing value; the very array of {@code columns}
 *     where none is missing
 * @param categories per feature 0 if it is numeric, otherwise how many categories it has
 */
public record FeatureMatrix(
    List<String> names, float[][] columns, float[][] unfilled, int[] categories) {
  public FeatureMatrix {
    names = List.copyOf(names);
    if (columns.length != names.size()
        || unfilled.length != names.size()
        || categories.length != names.size()) {
      throw new IllegalArgumentException(
          names.size()
              + " names, but "
              + columns.length
              + " and "
              + unfilled.length
              + " columns and "
              + categories.length
              + " category counts");
    }
  }

  /** Of rows without missing values. */
  public FeatureMatrix(List<String> names, float[][] columns, int[] categories) {
    this(names, columns, columns, categories);
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

  /** Per feature whether a value is missing in some row. */
  public boolean[] missing() {
    boolean[] missing = new boolean[columns.length];
    for (int f = 0; f < missing.length; f++) {
      missing[f] = unfilled[f] != columns[f];
    }
    return missing;
  }

  /** The columns, of some features with NaN for missing values, of the others filled. */
  public float[][] columns(boolean[] unfilledOnes) {
    float[][] seen = new float[columns.length][];
    for (int f = 0; f < seen.length; f++) {
      seen[f] = unfilledOnes[f] ? unfilled[f] : columns[f];
    }
    return seen;
  }

  /** The given rows, copied, in the given order; an index may come more than once. */
  public FeatureMatrix take(int[] index) {
    float[][] taken = new float[columns.length][];
    float[][] takenUnfilled = new float[columns.length][];
    for (int f = 0; f < columns.length; f++) {
      taken[f] = take(columns[f], index);
      takenUnfilled[f] =
          unfilled[f] == columns[f] ? taken[f] : gapsOf(take(unfilled[f], index), taken[f]);
    }
    return new FeatureMatrix(names, taken, takenUnfilled, categories);
  }

  private static float[] take(float[] column, int[] index) {
    float[] taken = new float[index.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = column[index[i]];
    }
    return taken;
  }

  /** The unfilled column, or the filled one if nothing is missing. */
  public static float[] gapsOf(float[] unfilled, float[] filled) {
    for (float value : unfilled) {
      if (Float.isNaN(value)) {
        return unfilled;
      }
    }
    return filled;
  }
}
