package dev.tranche.batch.replay;

import java.util.Locale;

/**
 * A decision with the idempotency key of an earlier one that it cannot be the repetition of.
 *
 * @param line its number, from 1
 * @param first line of the earlier one
 */
public record RetryFinding(long line, String requestId, long first, Difference difference) {
  /** In what it differs. */
  public enum Difference {
    /** The key was taken for another application. */
    OTHER_INPUT("has the key of the decision in line %,d, but another input"),
    /** Bundle, policy or model were others. */
    OTHER_ANSWER("repeats the decision in line %,d, but came to another answer");

    private final String words;

    Difference(String words) {
      this.words = words;
    }

    /** For programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** For people. */
  public String detail() {
    return String.format(Locale.ROOT, difference.words, first);
  }
}
