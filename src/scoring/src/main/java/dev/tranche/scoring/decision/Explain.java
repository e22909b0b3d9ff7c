package dev.tranche.scoring.decision;

import dev.tranche.scoring.rule.Decision;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom reasons are given for. */
public enum Explain {
  /** Nobody. */
  NONE,
  /** Who is not approved. */
  ADVERSE,
  /** Everybody. */
  REASONS,
  /** Everybody, with all contributions. */
  ALL;

  /** As requests spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Explain> ofWord(String word) {
    return Arrays.stream(values()).filter(value -> value.word().equals(word)).findFirst();
  }

  /** Whether reasons go beyond what is owed to those who are not approved. */
  public boolean coversApproved() {
    return covers(Decision.APPROVE);
  }

  boolean covers(Decision decision) {
    return switch (this) {
      case NONE -> false;
      case ADVERSE -> decision != Decision.APPROVE;
      case REASONS, ALL -> true;
    };
  }
}
