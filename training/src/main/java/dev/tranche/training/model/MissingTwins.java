package dev.tranche.training.model;

/**
 * Features that say no more than that another one's value is missing: 1 where it is, else 0. A
 * model that sees the missing value itself learns nothing from them, and would divide what the one
 * thing tells between the two.
 */
public final class MissingTwins {
  private MissingTwins() {}

  /**
   * Per feature whether it is one.
   *
   * @param seen per feature whether the model sees its missing values
   */
  public static boolean[] of(FeatureMatrix x, boolean[] seen) {
    boolean[] missing = x.missing();
    boolean[] twins = new boolean[x.count()];
    for (int f = 0; f < twins.length; f++) {
      if (!x.categorical(f) && onlyZeroAndOne(x.columns()[f])) {
        for (int of = 0; of < twins.length; of++) {
          twins[f] |= seen[of] && missing[of] && tells(x.columns()[f], x.unfilled()[of]);
        }
      }
    }
    return twins;
  }

  /** Few others are; of many columns, not every pair is to be compared. */
  private static boolean onlyZeroAndOne(float[] column) {
    for (float value : column) {
      if (value != 0 && value != 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean tells(float[] column, float[] unfilled) {
    for (int row = 0; row < column.length; row++) {
      if (column[row] != (Float.isNaN(unfilled[row]) ? 1 : 0)) {
        return false;
      }
    }
    return true;
  }
}
