package dev.tranche.cli.train;

import dev.tranche.scoring.bundle.Interval;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure with its interval, in as many digits as it is worth: the last one still means something
 * next to the interval's width.
 */
final class FigureText {
  private static final double WIDE = 0.1;
  private static final double NARROW = 0.01;

  private static final int FEW = 20;

  private FigureText() {}

  /**
   * The figure.
   *
   * @param rarer how many of the rows it was measured on are of the rarer class
   */
  static String of(double figure, Optional<Interval> interval, int rarer) {
    if (interval.isEmpty()) {
      return String.format(Locale.ROOT, "%.2f (?)", figure);
    }
    double width = interval.get().high() - interval.get().low();
    int digits = width > WIDE || rarer < FEW ? 2 : width > NARROW ? 3 : 4;
    String form = "%." + digits + "f";
    return String.format(
        Locale.ROOT,
        form + " (" + form + "–" + form + ")",
        figure,
        interval.get().low(),
        interval.get().high());
  }
}
