package dev.tranche.training.evaluate.period;

/**
 * Rows, and how many of them ended badly.
 *
 * @param defaultRate the share of the defaults; NaN of no rows
 */
public record DefaultCount(int rows, int defaults, double defaultRate) {
  /** Of rows with labels 0 or 1. */
  static DefaultCount of(byte[] label) {
    int defaults = 0;
    for (byte one : label) {
      defaults += one;
    }
    return new DefaultCount(label.length, defaults, (double) defaults / label.length);
  }

  /** Rows of the rarer class. */
  int rarer() {
    return Math.min(defaults, rows - defaults);
  }
}
