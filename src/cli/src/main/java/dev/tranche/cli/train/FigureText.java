package dev.tranche.cli.train;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.evaluate.metric.FigureDigits;
import java.util.Locale;
import java.util.Optional;

/** A figure with its interval, in as many digits as {@link FigureDigits} says it is worth. */
final class FigureText {
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
    String form = "%." + FigureDigits.of(interval, rarer) + "f";
    return String.format(
        Locale.ROOT,
        form + " (" + form + "–" + form + ")",
        figure,
        interval.get().low(),
        interval.get().high());
  }
}
