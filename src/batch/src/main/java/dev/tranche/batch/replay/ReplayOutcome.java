package dev.tranche.batch.replay;

import java.util.Locale;

/** What replaying a record can come to. */
public enum ReplayOutcome {
  /** The same probability to the last bit, the same points, band, decision and reasons. */
  REPRODUCED("reproduced"),
  /** Something else came out. */
  DIFFERENT("different"),
  /** No row of the data has its input hash, and it holds no values of its own. */
  NOT_FOUND("not in the data"),
  /** Made by another bundle than the one at hand. */
  OTHER_BUNDLE("by another bundle"),
  /** Made under another policy. */
  OTHER_POLICY("under another policy"),
  /** Cut off or altered so that it cannot be read. */
  UNREADABLE("unreadable");

  private final String words;

  ReplayOutcome(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** For programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
