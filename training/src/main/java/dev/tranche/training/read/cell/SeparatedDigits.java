package dev.tranche.training.read.cell;

import dev.tranche.base.Blanks;

/** The digits of whole numbers without what stands between their groups. Not thread-safe. */
public final class SeparatedDigits {
  /** Longer cells are no numbers. */
  private static final int LONGEST = 64;

  private final char separator;
  private final char[] joined = new char[LONGEST];

  /**
   * Of one column.
   *
   * @param separator a blank for any kind of blank
   */
  public SeparatedDigits(char separator) {
    this.separator = separator;
  }

  /** How many digits there are in {@code text[from, to)}; 0 if there is anything else. */
  public int join(char[] text, int from, int to) {
    if (to - from > LONGEST) {
      return 0;
    }
    int length = 0;
    for (int i = from; i < to; i++) {
      if (text[i] >= '0' && text[i] <= '9') {
        joined[length++] = text[i];
      } else if (!separates(text[i])) {
        return 0;
      }
    }
    return length;
  }

  /** The digits of the last cell. */
  public char[] joined() {
    return joined;
  }

  private boolean separates(char c) {
    return switch (separator) {
      case ' ' -> Blanks.isBlank(c);
      case '\'' -> c == '\'' || c == '’';
      default -> c == separator;
    };
  }
}
