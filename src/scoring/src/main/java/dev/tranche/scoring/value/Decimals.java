package dev.tranche.scoring.value;

import ch.randelshofer.fastdoubleparser.JavaFloatParser;
import java.nio.CharBuffer;

/**
 * Decimal numbers as {@link Float#parseFloat} reads them, without its hexadecimal floats, type
 * suffixes, {@code NaN} and {@code Infinity}.
 */
public final class Decimals {
  private Decimals() {}

  /** The number in {@code text[from, to)}, infinite if beyond a float, or NaN if it is none. */
  public static float parse(char[] text, int from, int to) {
    if (!isLikeDecimal(text, from, to)) {
      return Float.NaN;
    }
    try {
      // Its way with arrays reads through memory segments, which a native executable has not.
      return JavaFloatParser.parseFloat(CharBuffer.wrap(text, from, to - from));
    } catch (NumberFormatException noNumber) {
      return Float.NaN;
    }
  }

  /**
   * Keeps out what Java takes for a number besides, and nearly all texts, at no exception's cost.
   */
  private static boolean isLikeDecimal(char[] text, int from, int to) {
    boolean digits = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c >= '0' && c <= '9') {
        digits = true;
      } else if (c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    return digits;
  }
}
