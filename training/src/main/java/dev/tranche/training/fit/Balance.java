package dev.tranche.training.fit;

import java.util.Locale;

/** What is done about a rare class before fitting; of what is done, the simplest first. */
public enum Balance {
  /** Nothing. */
  NONE,
  /** Rows of either class weigh as much in all as those of the other. */
  WEIGHTS,
  /** Synthetic rows of the rarer class, {@link dev.tranche.training.prepare.SmoteNc}. */
  SMOTE,
  /** Every model the one of the others that cross-validation finds best for it. */
  AUTO;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
