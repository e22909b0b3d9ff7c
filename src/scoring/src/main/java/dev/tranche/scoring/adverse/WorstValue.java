package dev.tranche.scoring.adverse;

import dev.tranche.scoring.graph.RiskGraph;

/**
 * The value of a feature with which the model finds a customer's risk highest.
 *
 * @param value its place among the {@link AdverseValues}, the first if several are as bad
 * @param margin with that value; −∞ if there is none
 * @param probability of default, likewise
 */
record WorstValue(int value, float margin, float probability) {
  static final WorstValue NONE = new WorstValue(-1, Float.NEGATIVE_INFINITY, 0);

  /**
   * The one with the largest margin, the first of several.
   *
   * @param places of the values that were tried
   * @param from where their scores begin
   */
  static WorstValue of(int[] places, RiskGraph.Scores scores, int from) {
    WorstValue worst = NONE;
    for (int i = 0; i < places.length; i++) {
      float margin = scores.margin()[from + i];
      if (i == 0 || margin > worst.margin) {
        worst = new WorstValue(places[i], margin, scores.probability()[from + i]);
      }
    }
    return worst;
  }
}
