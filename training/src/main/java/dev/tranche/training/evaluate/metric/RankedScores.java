package dev.tranche.training.evaluate.metric;

import java.util.Arrays;

/**
 * Scores from the highest to the lowest, equal ones taken together: what every figure that asks
 * only for their order is computed from.
 *
 * @param scores the different scores, descending
 * @param truePositives positives with at least that score
 * @param falsePositives negatives with at least that score
 */
public record RankedScores(float[] scores, int[] truePositives, int[] falsePositives) {

  /**
   * Sorts the scores.
   *
   * @throws IllegalArgumentException if there is no row, a score is NaN or the lengths differ
   */
  public static RankedScores of(float[] score, byte[] label) {
    if (score.length == 0 || score.length != label.length) {
      throw new IllegalArgumentException(
          score.length + " scores and " + label.length + " labels, not equally many and some");
    }
    long[] keys = new long[score.length];
    for (int i = 0; i < keys.length; i++) {
      if (Float.isNaN(score[i])) {
        throw new IllegalArgumentException("the score of row " + i + " is NaN");
      }
      keys[i] = ((long) ordered(score[i]) << 1) | label[i];
    }
    Arrays.sort(keys);
    float[] scores = new float[keys.length];
    int[] truePositives = new int[keys.length];
    int[] falsePositives = new int[keys.length];
    int groups = 0;
    int positives = 0;
    for (int i = keys.length - 1; i >= 0; i--) {
      positives += (int) (keys[i] & 1);
      if (i == 0 || keys[i] >> 1 != keys[i - 1] >> 1) {
        scores[groups] = Float.intBitsToFloat(unordered((int) (keys[i] >> 1)));
        truePositives[groups] = positives;
        falsePositives[groups] = keys.length - i - positives;
        groups++;
      }
    }
    return new RankedScores(
        Arrays.copyOf(scores, groups),
        Arrays.copyOf(truePositives, groups),
        Arrays.copyOf(falsePositives, groups));
  }

  /**
   * Neighbouring scores taken together under their mean, so that few groups are left; none spans
   * the cut-off.
   */
  RankedScores coarse(int most, double cutOff) {
    int enough = (rows() + most - 1) / most;
    float[] mean = new float[groups()];
    int[] upToPositives = new int[mean.length];
    int[] upToNegatives = new int[mean.length];
    int size = 0;
    int begun = 0;
    double sum = 0;
    for (int g = 0; g < mean.length; g++) {
      int upTo = truePositives[g] + falsePositives[g];
      int before = g == 0 ? 0 : truePositives[g - 1] + falsePositives[g - 1];
      sum += (double) scores[g] * (upTo - before);
      boolean last = g + 1 == mean.length;
      if (last || upTo - begun >= enough || (scores[g] >= cutOff) != (scores[g + 1] >= cutOff)) {
        mean[size] = (float) (sum / (upTo - begun));
        upToPositives[size] = truePositives[g];
        upToNegatives[size++] = falsePositives[g];
        begun = upTo;
        sum = 0;
      }
    }
    return new RankedScores(
        Arrays.copyOf(mean, size),
        Arrays.copyOf(upToPositives, size),
        Arrays.copyOf(upToNegatives, size));
  }

  /** Counts, with rows at or above the cut-off flagged as positive. */
  ConfusionMatrix confusion(double cutOff) {
    int flagged = 0;
    while (flagged < groups() && scores[flagged] >= cutOff) {
      flagged++;
    }
    int hits = flagged == 0 ? 0 : truePositives[flagged - 1];
    int falseAlarms = flagged == 0 ? 0 : falsePositives[flagged - 1];
    return new ConfusionMatrix(negatives() - falseAlarms, falseAlarms, positives() - hits, hits);
  }

  /** The same scores with other numbers of rows, without those of no row. */
  RankedScores withCounts(int[] positives, int[] negatives) {
    float[] kept = new float[groups()];
    int[] upToPositives = new int[kept.length];
    int[] upToNegatives = new int[kept.length];
    int size = 0;
    int allPositives = 0;
    int allNegatives = 0;
    for (int g = 0; g < kept.length; g++) {
      if (positives[g] + negatives[g] > 0) {
        allPositives += positives[g];
        allNegatives += negatives[g];
        kept[size] = scores[g];
        upToPositives[size] = allPositives;
        upToNegatives[size++] = allNegatives;
      }
    }
    return new RankedScores(
        Arrays.copyOf(kept, size),
        Arrays.copyOf(upToPositives, size),
        Arrays.copyOf(upToNegatives, size));
  }

  public int groups() {
    return scores.length;
  }

  /** How many positives have the group's score. */
  int positives(int group) {
    return truePositives[group] - (group == 0 ? 0 : truePositives[group - 1]);
  }

  /** How many negatives have the group's score. */
  int negatives(int group) {
    return falsePositives[group] - (group == 0 ? 0 : falsePositives[group - 1]);
  }

  int positives() {
    return truePositives[groups() - 1];
  }

  int rows() {
    return positives() + negatives();
  }

  int negatives() {
    return falsePositives[groups() - 1];
  }

  /** An int that orders as the float does; both zeros become one. */
  private static int ordered(float value) {
    return unordered(Float.floatToIntBits(value + 0f));
  }

  private static int unordered(int bits) {
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }
}
