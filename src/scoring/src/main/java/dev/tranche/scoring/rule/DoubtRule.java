package dev.tranche.scoring.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of an application with a value that is missing or doubtful. */
public enum DoubtRule {
  /** An approval must stand whatever the value is; where it does not, a person decides. */
  HOLD,
  /** It is decided as if the value were the usual one. */
  ACCEPT,
  /** An approval is left to a person. */
  REFER,
  /** It is not scored. */
  REFUSE;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** As policies spell it. */
  public String word() {
    return word;
  }

  public static Optional<DoubtRule> ofWord(String word) {
    return Arrays.stream(values()).filter(rule -> rule.word.equals(word)).findFirst();
  }
}
