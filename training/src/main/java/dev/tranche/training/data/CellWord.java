package dev.tranche.training.data;

import java.util.Locale;
import java.util.Set;

/**
 * What a cell that is no decimal number says: that the value is missing, that it is infinite, or
 * something of its own. Case does not matter.
 *
 * <p>{@code -} and {@code ?} count as missing: as levels they would mean the same, and columns of
 * numbers use them for gaps.
 */
enum CellWord {
  MISSING,
  INFINITE,
  TEXT;

  private static final Set<String> MISSING_WORDS =
      Set.of(
          "", "na", "n/a", "<na>", "nan", "-nan", "null", "none", "-", "?", "#div/0!", "#n/a",
          "#value!", "#ref!", "#name?", "#num!", "#null!");
  private static final Set<String> INFINITE_WORDS =
      Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");
  private static final int LONGEST = 9;

  static CellWord of(char[] text, int from, int to) {
    return to - from > LONGEST ? TEXT : of(new String(text, from, to - from));
  }

  static CellWord of(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (MISSING_WORDS.contains(word)) {
      return MISSING;
    }
    return INFINITE_WORDS.contains(word) ? INFINITE : TEXT;
  }
}
