package dev.tranche.batch.replay;

import java.util.Locale;

/** What can have happened to a chain of records. */
public enum ChainBreak {
  /** A record is not the one that was written. */
  ALTERED,
  /** Records are not in the log. */
  REMOVED,
  /** A record stands behind one that was written later. */
  REORDERED,
  /** A record is there more than once. */
  REPEATED;

  /** For people and programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
