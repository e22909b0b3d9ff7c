package dev.tranche.training.compare;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The ROC-AUC of a ranking that probabilities promise: a row counts as a default by its
 * probability, and by the rest to 1 as none.
 */
final class ExpectedRanking {
  private ExpectedRanking() {}

  /**
   * The ROC-AUC, rows of equal scores counting half.
   *
   * @param score by which rows are ranked
   * @param probability of default, per row
   */
  static double of(float[] score, float[] probability) {
    int[] order =
        IntStream.range(0, score.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> score[row]))
            .mapToInt(row -> row)
            .toArray();
    double pairs = 0;
    double bad = 0;
    double good = 0;
    for (int from = 0; from < order.length; ) {
      double badHere = 0;
      double goodHere = 0;
      int to = from;
      for (; to < order.length && score[order[to]] == score[order[from]]; to++) {
        badHere += probability[order[to]];
        goodHere += 1 - (double) probability[order[to]];
      }
      pairs += badHere * (good + goodHere / 2);
      bad += badHere;
      good += goodHere;
      from = to;
    }
    return pairs / (bad * good);
  }
}
