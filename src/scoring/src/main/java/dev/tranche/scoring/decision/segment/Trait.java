package dev.tranche.scoring.decision.segment;

import java.util.Locale;

/**
 * A feature in which a customer differs from all that training saw.
 *
 * @param sentence says so to people
 */
public record Trait(String feature, Side direction, String sentence) {
  /** On which side of the training rows' mean the value is. */
  public enum Side {
    LOWER,
    HIGHER;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As answers spell it. */
    public String word() {
      return word;
    }
  }
}
