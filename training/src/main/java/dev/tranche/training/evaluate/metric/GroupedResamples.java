package dev.tranche.training.evaluate.metric;

import dev.tranche.training.model.RowGroups;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Resamples of rows that tell of each other: a group of them is drawn as a whole, all its rows as
 * often (the cluster bootstrap: Davison and Hinkley, <i>Bootstrap Methods</i>, 1997, section 3.8).
 */
final class GroupedResamples {
  private final RankedScores scores;
  private final int[] scoreOf;
  private final int[] groupOf;
  private final byte[] label;
  private final int groups;

  private GroupedResamples(
      RankedScores scores, int[] scoreOf, int[] groupOf, byte[] label, int groups) {
    this.scores = scores;
    this.scoreOf = scoreOf;
    this.groupOf = groupOf;
    this.label = label;
    this.groups = groups;
  }

  /**
   * Of rows in groups.
   *
   * @param scores of all rows, near ones taken together
   * @param probability by which the rows are ranked
   */
  static GroupedResamples of(
      RankedScores scores, float[] probability, byte[] label, RowGroups groups) {
    long[] order = new long[probability.length];
    for (int row = 0; row < order.length; row++) {
      // Probabilities are not negative, so their bits are in their order.
      order[row] = ((long) Float.floatToIntBits(probability[row] + 0f) << Integer.SIZE) | row;
    }
    Arrays.sort(order);
    int[] scoreOf = new int[order.length];
    int score = 0;
    for (int place = 0; place < order.length; place++) {
      while (scores.truePositives()[score] + scores.falsePositives()[score] <= place) {
        score++;
      }
      scoreOf[(int) order[order.length - 1 - place]] = score;
    }
    return new GroupedResamples(
        scores, scoreOf, groups.of(), label, groups.count(probability.length));
  }

  /** One resample, without the scores that no row is drawn of. */
  RankedScores draw(SplittableRandom random) {
    PoissonResample poisson = new PoissonResample(random);
    int[] times = new int[groups];
    for (int g = 0; g < groups; g++) {
      times[g] = poisson.draw(1);
    }
    int[] positives = new int[scores.groups()];
    int[] negatives = new int[scores.groups()];
    for (int row = 0; row < scoreOf.length; row++) {
      (label[row] == 1 ? positives : negatives)[scoreOf[row]] += times[groupOf[row]];
    }
    return scores.withCounts(positives, negatives);
  }
}
