package dev.tranche.scoring.decision;

import java.util.Locale;

/**
 * Something about a customer's value that the reader of the score should know.
 *
 * @param feature whose value it is
 * @param detail for people: what was done with it
 */
public record Warning(Code code, String feature, String detail) {
  /** What there is to know. */
  public enum Code {
    /** No value was given; models that cannot do without took the training data's typical one. */
    IMPUTED,
    /** The number is below or above all that training saw. */
    OUT_OF_TRAINING_RANGE,
    /** Training never saw the category; it was treated as missing. */
    UNSEEN_CATEGORY;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As answers and logs spell it. */
    public String word() {
      return word;
    }
  }
}
