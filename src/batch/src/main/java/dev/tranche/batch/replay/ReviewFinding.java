package dev.tranche.batch.replay;

import java.util.Locale;

/**
 * A review that is not of a case which was left to people.
 *
 * @param line its number, from 1
 * @param requestId of the review
 * @param subject what it is of, in words
 */
public record ReviewFinding(long line, String requestId, String subject, Flaw flaw) {
  /** What is amiss. */
  public enum Flaw {
    UNKNOWN_DECISION("is not in this log"),
    NOT_REFERRED("was not referred");

    private final String words;

    Flaw(String words) {
      this.words = words;
    }

    /** For programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** For people. */
  public String detail() {
    return "of " + subject + ", which " + flaw.words;
  }
}
