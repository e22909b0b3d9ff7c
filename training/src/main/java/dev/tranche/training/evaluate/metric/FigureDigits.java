package dev.tranche.training.evaluate.metric;

import dev.tranche.scoring.bundle.Interval;
import java.util.Optional;

/**
 * How many digits behind the point a figure of a test set is worth: the last one still means
 * something next to the width of its interval.
 */
public final class FigureDigits {
  /**
   * With fewer rows of the rarer class all figures are rough: the error of a recall, say, is above
   * a tenth, the root of 0.2 / 20.
   */
  public static final int FEW = 20;

  private static final double WIDE = 0.1;
  private static final double NARROW = 0.01;

  private FigureDigits() {}

  /**
   * 2, 3 or 4.
   *
   * @param rarer how many of the rows it was measured on are of the rarer class
   */
  public static int of(Optional<Interval> interval, int rarer) {
    if (interval.isEmpty() || rarer < FEW) {
      return 2;
    }
    double width = interval.get().high() - interval.get().low();
    return width > WIDE ? 2 : width > NARROW ? 3 : 4;
  }
}
