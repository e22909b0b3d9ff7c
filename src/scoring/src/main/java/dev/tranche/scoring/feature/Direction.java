package dev.tranche.scoring.feature;

import java.util.Locale;
import java.util.Optional;

/** The way a number moves: a feature's value, or the probability of default as that grows. */
public enum Direction {
  INCREASING(1),
  DECREASING(-1);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /** +1 or -1. */
  public int sign() {
    return sign;
  }

  /** The word used for it in specs and manifests: {@code increasing}, {@code decreasing}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that word. */
  public static Optional<Direction> ofWord(String word) {
    for (Direction direction : values()) {
      if (direction.word().equals(word)) {
        return Optional.of(direction);
      }
    }
    return Optional.empty();
  }
}
