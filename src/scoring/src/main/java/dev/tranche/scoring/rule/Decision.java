package dev.tranche.scoring.rule;

import java.util.Locale;

/** What a lender does with an application. */
public enum Decision {
  APPROVE,
  REFER,
  DECLINE,
  /** Too little is known of the customer. */
  NOT_SCORABLE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As answers and logs spell it. */
  public String word() {
    return word;
  }
}
