package dev.tranche.training.evaluate.metric;

import java.util.stream.IntStream;

/** Rows in the order of their scores, so that the ROC-AUC of many resamples needs no sorting. */
final class RankedRows {
  private final int[] order;
  private final float[] score;
  private final byte[] label;

  RankedRows(float[] score, byte[] label) {
    this.score = score;
    this.label = label;
    this.order =
        IntStream.range(0, score.length)
            .boxed()
            .sorted((a, b) -> Float.compare(score[a], score[b]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** The area under the ROC curve of rows that occur so often; NaN if one class does not. */
  double area(byte[] often) {
    double won = 0;
    double goods = 0;
    double bads = 0;
    int next = 0;
    while (next < order.length) {
      float same = score[order[next]];
      double good = 0;
      double bad = 0;
      for (; next < order.length && score[order[next]] == same; next++) {
        int row = order[next];
        if (label[row] == 1) {
          bad += often[row];
        } else {
          good += often[row];
        }
      }
      won += bad * (goods + good / 2);
      goods += good;
      bads += bad;
    }
    return won / (goods * bads);
  }
}
