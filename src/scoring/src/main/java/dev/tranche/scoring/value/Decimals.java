package dev.tranche.scoring.value;

import ch.randelshofer.fastdoubleparser.JavaFloatParser;
import java.nio.CharBuffer;

/**
 * Decimal numbers as {@link Float#parseFloat} reads them, without its hexadecimal floats, type
 * suffixes, {@code NaN} and {@code Infinity}.
 */
public final class Decimals {
  private Decimals() {}

  /** Whole numbers up to here are floats, so that one division of two is rounded once. */
  private static final int EXACT = 1 << 24;

  /** The powers of ten that are floats. */
  private static final float[] POWERS = {
    1, 10, 100, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f
  };

  /** The number in {@code text[from, to)}, infinite if beyond a float, or NaN if it is none. */
  public static float parse(char[] text, int from, int to) {
    int start = from < to && text[from] == '-' ? from + 1 : from;
    float number = ofFewDigits(text, start, to);
    if (number >= 0) {
      return start > from ? -number : number;
    }
    return ofAnyForm(text, from, to);
  }

  /**
   * The nearest float of some digits, perhaps with a point among or before them, in the fast way of
   * Clinger, <i>How to read floating point numbers accurately</i>, 1990; -1 for everything else.
   */
  private static float ofFewDigits(char[] text, int from, int to) {
    int digits = 0;
    int point = to;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        if (digits > EXACT) {
          return -1;
        }
      } else if (text[i] == '.' && point == to) {
        point = i;
      } else {
        return -1;
      }
    }
    int decimals = Math.max(to - point - 1, 0);
    boolean some = to - from > (point < to ? 1 : 0);
    return some && decimals < POWERS.length ? digits / POWERS[decimals] : -1;
  }

  private static float ofAnyForm(char[] text, int from, int to) {
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
