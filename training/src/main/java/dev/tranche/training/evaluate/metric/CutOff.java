package dev.tranche.training.evaluate.metric;

/**
 * A probability at or above which a row is flagged, and the F1 it reaches on the data it was chosen
 * on.
 */
public record CutOff(double value, double f1) {

  /**
   * The cut-off with the largest F1; of equals the highest, which flags fewest. It lies half-way to
   * the next lower probability, so that the last digits of a probability do not decide; the lowest
   * probability of all is taken as it is.
   *
   * @param label 0 or 1 per row
   * @throws IllegalArgumentException if there is no row, a probability is NaN or the lengths differ
   */
  public static CutOff maximisingF1(float[] probability, byte[] label) {
    RankedScores ranked = RankedScores.of(probability, label);
    int best = 0;
    double bestF1 = -1;
    for (int g = 0; g < ranked.groups(); g++) {
      double flagged = (double) ranked.truePositives()[g] + ranked.falsePositives()[g];
      double f1 = 2 * ranked.truePositives()[g] / (flagged + ranked.positives());
      if (f1 > bestF1) {
        bestF1 = f1;
        best = g;
      }
    }
    float[] scores = ranked.scores();
    double next = best + 1 < scores.length ? scores[best + 1] : scores[best];
    return new CutOff((scores[best] + next) / 2, bestF1);
  }
}
