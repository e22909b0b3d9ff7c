package dev.tranche.training.table;

import java.util.Arrays;

/**
 * Whole numbers as text; spreadsheets and data frames write those of a column with missing values
 * as 7.0.
 */
public final class WholeNumbers {
  /** Instead of a key: the text is no whole number without sign. */
  public static final long NONE = -1;

  private static final int MOST_DIGITS = 18;

  private WholeNumbers() {}

  /** The keys that are some. */
  public static long[] given(long[] keys) {
    return Arrays.stream(keys).filter(key -> key != NONE).toArray();
  }

  /**
   * The number, if digits with perhaps a point and zeros are all there is; a hash if it is long.
   */
  public static long key(char[] text, int from, int to) {
    long number = 0;
    int i = from;
    while (i < to && text[i] >= '0' && text[i] <= '9') {
      number = number * 10 + (text[i] - '0');
      i++;
    }
    int digits = i - from;
    if (i < to && text[i] == '.') {
      i++;
      while (i < to && text[i] == '0') {
        i++;
      }
    }
    if (digits == 0 || i < to) {
      return NONE;
    }
    return digits <= MOST_DIGITS ? number : IdKey.of(text, from, from + digits) >>> 1;
  }
}
