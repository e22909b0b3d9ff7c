package dev.tranche.training.model.scorecard;

/** Which bin each value of a feature is in; the bins are numbered from 0 on. */
public sealed interface FeatureBins {
  int count();

  /** The bin of a value as models see it. */
  int of(float value);

  /**
   * Stretches of numbers, the lowest first, and last a bin for missing ones, whether it is used or
   * not.
   *
   * @param cuts rising; a value from a cut on is in the stretch after it
   */
  record Stretches(float[] cuts) implements FeatureBins {
    @Override
    public int count() {
      return cuts.length + 2;
    }

    /** The number of the bin of missing values. */
    public int missing() {
      return cuts.length + 1;
    }

    @Override
    public int of(float value) {
      if (Float.isNaN(value)) {
        return missing();
      }
      int low = 0;
      int high = cuts.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (value >= cuts[middle]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /**
   * Categories put together.
   *
   * @param binOf per code of a category its bin
   */
  record Categories(int[] binOf, int count) implements FeatureBins {
    @Override
    public int of(float value) {
      return binOf[(int) value];
    }
  }
}
