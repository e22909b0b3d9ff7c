package dev.tranche.scoring.adverse;

/**
 * The value of a feature with which the model finds a customer's risk highest.
 *
 * @param value its place among the {@link AdverseValues}, the first if several are as bad
 * @param margin with that value; −∞ if there is none
 * @param probability of default, likewise
 */
record WorstValue(int value, float margin, float probability) {
  static final WorstValue NONE = new WorstValue(-1, Float.NEGATIVE_INFINITY, 0);

  /** The place of the largest margin, the first of several. */
  static int worst(float[] margins) {
    int worst = 0;
    for (int i = 1; i < margins.length; i++) {
      worst = margins[i] > margins[worst] ? i : worst;
    }
    return worst;
  }
}
