package dev.tranche.training.model;

import java.util.Locale;

/** The way the probability of default moves, all else equal, as a feature's value grows. */
public enum Direction {
  INCREASING(1),
  DECREASING(-1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /** +1 or -1. */
  int sign() {
    return sign;
  }

  /** The word used for it in specs: {@code increasing}, {@code decreasing}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
