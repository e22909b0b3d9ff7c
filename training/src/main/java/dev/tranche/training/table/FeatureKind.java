package dev.tranche.training.table;

import java.util.Locale;

/** What the cells of a feature are: numbers on a scale, or names of categories without an order. */
public enum FeatureKind {
  NUMERIC,
  CATEGORICAL;

  /** The word used for it in specs: {@code numeric}, {@code categorical}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
