package dev.tranche.training.evaluate.metric;

import dev.tranche.scoring.bundle.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Intervals widened where resamples are too much alike: the one default of a test set has the same
 * rank in each of them, and where all of some were found, all are found again. A figure between 0
 * and 1 is then taken for a share of the rows it hangs on, which of all figures that are means over
 * as many rows varies most, and its interval holds Wilson's as well (Brown, Cai and DasGupta,
 * <i>Interval estimation for a binomial proportion</i>, 2001).
 */
final class FewRowsIntervals {
  /** The normal deviate of 95 %. */
  private static final double Z = 1.959964;

  private FewRowsIntervals() {}

  /**
   * The intervals; as they are where neither class is rare and the figures do vary, or where only
   * one class occurs, of which there is nothing to tell.
   *
   * @param intervals by a metric's name
   */
  static Map<String, Interval> widened(Map<String, Interval> intervals, Metrics metrics) {
    ConfusionMatrix confusion = metrics.confusion();
    if (confusion.rarer() == 0) {
      return intervals;
    }
    Map<String, Interval> widened = new LinkedHashMap<>();
    for (ClassifierMetric metric : ClassifierMetric.values()) {
      String name = metric.title();
      Interval own = intervals.get(name);
      boolean alike = own == null || own.low() == own.high();
      OptionalInt rows = metric.shareOf(confusion);
      if (rows.isPresent() && (alike || confusion.rarer() < FigureDigits.FEW)) {
        Interval wilson = wilson(metrics.of(metric), rows.getAsInt());
        widened.put(name, own == null ? wilson : hull(own, wilson));
      } else if (own != null) {
        widened.put(name, own);
      }
    }
    return widened;
  }

  /** Of no rows the whole range. */
  private static Interval wilson(double share, int rows) {
    if (rows == 0) {
      return new Interval(0, 1);
    }
    double z2 = Z * Z;
    double middle = (rows * share + z2 / 2) / (rows + z2);
    double half = Z * Math.sqrt(rows * share * (1 - share) + z2 / 4) / (rows + z2);
    return new Interval(
        Math.max(0, Math.min(share, middle - half)), Math.min(1, Math.max(share, middle + half)));
  }

  private static Interval hull(Interval a, Interval b) {
    return new Interval(Math.min(a.low(), b.low()), Math.max(a.high(), b.high()));
  }
}
