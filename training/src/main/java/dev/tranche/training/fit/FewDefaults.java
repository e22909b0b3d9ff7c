package dev.tranche.training.fit;

import dev.tranche.training.evaluate.metric.FigureDigits;
import java.util.List;
import java.util.Locale;

/** Whether a test set has rows enough of the rarer class to measure a model on. */
final class FewDefaults {
  private FewDefaults() {}

  /**
   * A sentence if it has not.
   *
   * @param label of the test set's rows
   */
  static List<String> warnings(byte[] label) {
    int positives = 0;
    for (byte one : label) {
      positives += one;
    }
    boolean defaults = 2 * positives <= label.length;
    int rarer = defaults ? positives : label.length - positives;
    return rarer >= FigureDigits.FEW
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "the test set has only %d %s %s default (of %,d); with fewer than %d all"
                    + " figures are rough: trust their intervals, not their digits",
                rarer,
                rarer == 1 ? "row" : "rows",
                defaults ? "with a" : "without",
                label.length,
                FigureDigits.FEW));
  }
}
