package dev.tranche.training.data;

/** Whole numbers as text; spreadsheets and data frames write those of a column with gaps as 7.0. */
final class WholeNumbers {
  private WholeNumbers() {}

  /** Whether the text is digits, perhaps followed by a point and zeros. */
  static boolean isOne(byte[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] >= '0' && text[i] <= '9') {
      i++;
    }
    boolean digits = i > from;
    if (i < to && text[i] == '.') {
      i++;
      while (i < to && text[i] == '0') {
        i++;
      }
    }
    return digits && i == to;
  }
}
