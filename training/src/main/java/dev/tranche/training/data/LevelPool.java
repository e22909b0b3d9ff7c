package dev.tranche.training.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The different texts of a categorical column, numbered in order of appearance. A hash table that
 * is asked with a slice of the text, so that a level becomes a String once, not once a row.
 */
final class LevelPool {
  /** The most levels a categorical may have: with the gap, codes fit a byte. */
  static final int MOST = 255;

  /** One more than may be, so that it shows. */
  static final int FULL = MOST + 1;

  static final int OVERFLOW = Integer.MAX_VALUE;

  /**
   * Never more than half full: 256 levels and the missing-words, of which even in every mixture of
   * cases there are fewer than 200.
   */
  private static final int SLOTS = 1024;

  private final byte[][] texts = new byte[SLOTS][];
  private final int[] codes = new int[SLOTS];
  private final List<String> levels = new ArrayList<>();

  /** The levels by their number. */
  List<String> levels() {
    return levels;
  }

  /**
   * The text's number; for a word for "missing" {@code -1 -} its place in {@link
   * CellWords#MISSING}; or {@link #OVERFLOW} if the text is new and the pool full.
   */
  int code(byte[] text, int from, int to) {
    if (from == to) {
      return -1 - CellWords.BLANK;
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash * 0x9E3779B9) >>> 22;
    while (texts[slot] != null) {
      byte[] known = texts[slot];
      if (Arrays.equals(known, 0, known.length, text, from, to)) {
        return codes[slot];
      }
      slot = (slot + 1) % SLOTS;
    }
    int word = CellWords.of(text, from, to);
    if (word < 0 && levels.size() == FULL) {
      return OVERFLOW;
    }
    texts[slot] = Arrays.copyOfRange(text, from, to);
    codes[slot] = word >= 0 ? -1 - word : levels.size();
    if (word < 0) {
      levels.add(new String(text, from, to - from, UTF_8));
    }
    return codes[slot];
  }
}
