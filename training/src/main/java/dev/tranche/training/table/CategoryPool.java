package dev.tranche.training.table;

import dev.tranche.scoring.value.CellWords;
import dev.tranche.scoring.value.MissingWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The different texts of a categorical column, numbered in order of appearance. A hash table that
 * is asked with a slice of the text, so that a category becomes a String once, not once a row.
 */
public final class CategoryPool {
  /** The most categories a categorical has in the end: with the missing value, codes fit a byte. */
  public static final int MOST = 255;

  /** The most categories of which the frequent ones are looked for. */
  public static final int MANY = 10_000;

  /** One more than are looked at, so that it shows. */
  private static final int FULL = MANY + 1;

  public static final int OVERFLOW = Integer.MAX_VALUE;

  private final MissingWords words;
  private char[][] texts = new char[1024][];
  private int[] codes = new int[texts.length];
  private int known;
  private final List<String> categories = new ArrayList<>();

  /** For a column of which those words mean that a value is missing. */
  public CategoryPool(MissingWords words) {
    this.words = words;
  }

  /** The categories by their number. */
  public List<String> categories() {
    return categories;
  }

  /**
   * The text's number; for a word for "missing" {@code -1 -} its place in {@link MissingWords#all};
   * or {@link #OVERFLOW} if the text is new and the pool full.
   */
  public int code(char[] text, int from, int to) {
    if (from == to) {
      return -1 - CellWords.BLANK;
    }
    int slot = slot(text, from, to);
    if (texts[slot] != null) {
      return codes[slot];
    }
    int word = words.amongTexts(text, from, to);
    if (word < 0 && categories.size() == FULL) {
      return OVERFLOW;
    }
    int code = word >= 0 ? -1 - word : categories.size();
    texts[slot] = Arrays.copyOfRange(text, from, to);
    codes[slot] = code;
    if (word < 0) {
      categories.add(new String(text, from, to - from));
    }
    if (2 * ++known > texts.length) {
      grow();
    }
    return code;
  }

  /** Where the text is, or is to be. */
  private int slot(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(texts.length) + 1);
    while (texts[slot] != null
        && !Arrays.equals(texts[slot], 0, texts[slot].length, text, from, to)) {
      slot = (slot + 1) % texts.length;
    }
    return slot;
  }

  private void grow() {
    char[][] before = texts;
    int[] numbers = codes;
    texts = new char[2 * before.length][];
    codes = new int[texts.length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != null) {
        int slot = slot(before[i], 0, before[i].length);
        texts[slot] = before[i];
        codes[slot] = numbers[i];
      }
    }
  }
}
