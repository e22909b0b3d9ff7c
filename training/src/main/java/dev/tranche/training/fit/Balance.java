package dev.tranche.training.fit;

import java.util.Locale;

/** What is done about a rare class before fitting. */
public enum Balance {
  /** Synthetic rows of the rarer class, {@link dev.tranche.training.prepare.SmoteNc}. */
  SMOTE,
  /** Nothing. */
  NONE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
