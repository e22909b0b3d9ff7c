package dev.tranche.csv;

/** Counts line ends: LF, CRLF or CR. */
final class LineEnds {
  private LineEnds() {}

  /** How many begin in {@code text[from, to)}. */
  static int count(char[] text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '\r' || (c == '\n' && (i == from || text[i - 1] != '\r'))) {
        count++;
      }
    }
    return count;
  }
}
