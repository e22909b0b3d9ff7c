package dev.tranche.scoring.function;

import java.util.Locale;
import java.util.Optional;

/** Something that a caller of the risk function may be allowed to do. */
public enum Capability {
  /**
   * To hear what the champion says, with reasons for those who are not approved, and what a
   * question may hold.
   */
  SCORE,
  /** To choose who gets reasons and contributions. */
  EXPLAIN,
  /** To choose another model than the champion. */
  MODEL,
  /** To read the model card. */
  CARD,
  /** To record a person's decision on a case that was referred. */
  REVIEW,
  /** To hear what would have a customer who is declined approved. */
  ADVICE,
  /** To get the notice of adverse action for a customer who is declined. */
  NOTICE;

  /** As settings and answers spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Capability> ofWord(String word) {
    for (Capability capability : values()) {
      if (capability.word().equals(word)) {
        return Optional.of(capability);
      }
    }
    return Optional.empty();
  }
}
