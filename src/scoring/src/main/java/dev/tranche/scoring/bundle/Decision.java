package dev.tranche.scoring.bundle;

import java.util.Locale;

/** What a lender does with an application. */
public enum Decision {
  APPROVE,
  REFER,
  DECLINE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As answers and logs spell it. */
  public String word() {
    return word;
  }
}
