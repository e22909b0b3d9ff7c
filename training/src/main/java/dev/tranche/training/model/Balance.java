package dev.tranche.training.model;

import java.util.Locale;

/** What is done about a rare class before fitting; of what is done, the simplest first. */
public enum Balance {
  /** Nothing. */
  NONE,
  /** Rows of either class weigh as much in all as those of the other. */
  WEIGHTS,
  /** Synthetic rows of the rarer class, by SMOTE-NC. */
  SMOTE,
  /** Every model the one of the others that cross-validation finds best for it. */
  AUTO;

  /** The word used for it in specs and options: {@code none}, {@code weights} … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return word();
  }
}
