package dev.tranche.training.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The different texts of a categorical column, numbered in order of appearance. A hash table that
 * is asked with a slice of the parser's buffer, so that a text becomes a String once, not once a
 * row.
 */
final class LevelPool {
  /** The most levels a categorical may have: codes fit a byte wherever they are stored densely. */
  static final int MOST = 255;

  static final int MISSING = -1;
  static final int OVERFLOW = -2;

  /**
   * Never more than half full: 255 levels and the missing-words, of which even in every mixture of
   * cases there are fewer than 200.
   */
  private static final int SLOTS = 1024;

  private final String[] texts = new String[SLOTS];
  private final int[] codes = new int[SLOTS];
  private final List<String> levels = new ArrayList<>();

  /** The levels by their number. */
  List<String> levels() {
    return levels;
  }

  /** The text's number, {@link #MISSING}, or {@link #OVERFLOW} if it would be one too many. */
  int code(char[] text, int from, int to) {
    if (from == to) {
      return MISSING;
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash * 0x9E3779B9) >>> 22;
    while (texts[slot] != null) {
      if (same(texts[slot], text, from, to)) {
        return codes[slot];
      }
      slot = (slot + 1) % SLOTS;
    }
    boolean missing = CellWord.of(text, from, to) == CellWord.MISSING;
    if (!missing && levels.size() == MOST) {
      return OVERFLOW;
    }
    texts[slot] = new String(text, from, to - from);
    codes[slot] = missing ? MISSING : levels.size();
    if (!missing) {
      levels.add(texts[slot]);
    }
    return codes[slot];
  }

  private static boolean same(String known, char[] text, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (known.charAt(i - from) != text[i]) {
        return false;
      }
    }
    return true;
  }
}
