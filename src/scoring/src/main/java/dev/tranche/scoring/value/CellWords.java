package dev.tranche.scoring.value;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words that stand for a missing value or an infinite one. Case does not matter.
 *
 * <p>{@code -} and {@code ?} count as missing: as categories they would mean the same, and columns
 * of numbers use them for missing values. {@code None} is a category like any other among texts,
 * where it often says that there is none of something, and missing among numbers.
 */
public final class CellWords {
  /** The words for missing, the blank first; a cell's word is known by its place here. */
  public static final List<String> MISSING =
      List.of(
          "", "NA", "N/A", "<NA>", "NaN", "-NaN", "null", "None", "-", "?", "#DIV/0!", "#N/A",
          "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!");

  /** The place of the blank. */
  public static final int BLANK = 0;

  private static final int NONE = MISSING.indexOf("None");

  /** Instead of a place: the cell says that its value is infinite. */
  public static final int INFINITE = -1;

  /** Instead of a place: the cell has something of its own to say. */
  public static final int TEXT = -2;

  private static final List<String> INFINITE_WORDS =
      List.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");
  private static final char[][] WORDS = folded(MISSING);
  private static final char[][] INFINITIES = folded(INFINITE_WORDS);
  private static final int LONGEST =
      Stream.of(WORDS, INFINITIES)
          .flatMap(Stream::of)
          .mapToInt(word -> word.length)
          .max()
          .orElse(0);

  private CellWords() {}

  /** The place of the word in {@link #MISSING}, {@link #INFINITE}, or {@link #TEXT}. */
  public static int of(char[] text, int from, int to) {
    if (from == to) {
      return BLANK;
    }
    if (to - from > LONGEST) {
      return TEXT;
    }
    int missing = find(WORDS, text, from, to);
    if (missing >= 0) {
      return missing;
    }
    return find(INFINITIES, text, from, to) >= 0 ? INFINITE : TEXT;
  }

  /** As {@link #of}, where texts are expected and not numbers. */
  public static int amongTexts(char[] text, int from, int to) {
    int word = of(text, from, to);
    return word == NONE ? TEXT : word;
  }

  private static int find(char[][] words, char[] text, int from, int to) {
    for (int word = 0; word < words.length; word++) {
      if (words[word].length == to - from && same(words[word], text, from)) {
        return word;
      }
    }
    return -1;
  }

  private static boolean same(char[] word, char[] text, int from) {
    for (int i = 0; i < word.length; i++) {
      if (word[i] != folded(text[from + i])) {
        return false;
      }
    }
    return true;
  }

  private static char[][] folded(List<String> words) {
    char[][] folded = new char[words.size()][];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = words.get(i).toCharArray();
      for (int j = 0; j < folded[i].length; j++) {
        folded[i][j] = folded(folded[i][j]);
      }
    }
    return folded;
  }

  private static char folded(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
