package dev.tranche.base;

/** Foreign text in messages. */
public final class Quoted {
  private static final int LONGEST = 40;

  private Quoted() {}

  /**
   * Fit for one line: in quotes, cut to 40 characters, control characters blanked, invisible ones
   * shown as �.
   */
  public static String of(String text) {
    StringBuilder line = new StringBuilder("'");
    text.codePoints().limit(LONGEST).map(Quoted::printable).forEach(line::appendCodePoint);
    if (text.codePointCount(0, text.length()) > LONGEST) {
      line.append('…');
    }
    return line.append('\'').toString();
  }

  private static int printable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          ' ';
      case Character.FORMAT -> '\uFFFD';
      default -> codePoint;
    };
  }
}
