package dev.tranche.training.fit.candidate;

import java.util.Locale;

/** How much is tried before the last fit. */
public enum Effort {
  /** The usual settings, untried. */
  QUICK,
  /** A few settings of each model that has alternatives. */
  STANDARD,
  /** These, and settings drawn at random. */
  HIGH;

  /** The word used for it in options. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
