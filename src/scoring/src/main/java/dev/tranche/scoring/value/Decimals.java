package dev.tranche.scoring.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Decimal numbers as {@link Float#parseFloat} reads them, without its hexadecimal floats, type
 * suffixes, {@code NaN} and {@code Infinity}.
 *
 * <p>Up to 2⁵³ and 10^±22 significand and power of ten are exact doubles, so one multiplication or
 * division rounds correctly (W. D. Clinger, "How to read floating point numbers accurately", 1990).
 * Rounding that double to a float is right unless it lies exactly between two floats, where the
 * text itself has to decide.
 *
 * <p>Of a longer significand the first 18 digits count, to less than 10⁻¹⁷ of it. With the rounding
 * to a double and that of the one operation, 2⁻⁵³ each, the double is less than four units in its
 * last place from the number; farther than that from the middle between two floats it rounds to the
 * same float as the number does.
 */
public final class Decimals {
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  private static final long EXACT = 1L << 53;
  private static final int MOST_DIGITS = 18;
  private static final int POINT = '.' - '0';
  private static final int INEXACT = 4;
  private static final int FAR_EXPONENT = 100_000;
  private static final long BELOW_FLOAT = (1L << 29) - 1;
  private static final long HALFWAY = 1L << 28;

  private Decimals() {}

  /** The number in {@code text[from, to)}, infinite if beyond a float, or NaN if it is none. */
  public static float parse(byte[] text, int from, int to) {
    int i = from;
    boolean negative = i < to && text[i] == '-';
    if (negative) {
      i++;
    }
    if (to - i > MOST_DIGITS) {
      return parseAny(text, from, to);
    }
    long significand = 0;
    int digits = 0;
    int point = to;
    for (; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        significand = significand * 10 + digit;
        digits++;
      } else if (digit == POINT && point == to) {
        point = i;
      } else {
        return parseAny(text, from, to);
      }
    }
    double value = point >= to - 1 ? significand : significand / POWERS[to - 1 - point];
    boolean sure =
        value == 0
            || (value >= Float.MIN_NORMAL
                && fromMiddle(value) > (significand <= EXACT ? 0 : INEXACT));
    return sure && digits > 0 ? (float) (negative ? -value : value) : parseAny(text, from, to);
  }

  /** As {@link #parse}, for every form a number has: of any length and with an exponent. */
  private static float parseAny(byte[] text, int from, int to) {
    int i = from;
    boolean negative = i < to && text[i] == '-';
    if (negative || (i < to && text[i] == '+')) {
      i++;
    }
    long significand = 0;
    int kept = 0;
    int digits = 0;
    int power = 0;
    boolean fraction = false;
    for (; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9) {
        digits++;
        if (kept < MOST_DIGITS) {
          significand = significand * 10 + digit;
          kept += significand == 0 ? 0 : 1;
          power -= fraction ? 1 : 0;
        } else {
          kept++;
          power += fraction ? 0 : 1;
        }
      } else if (text[i] == '.' && !fraction) {
        fraction = true;
      } else {
        break;
      }
    }
    if (digits == 0) {
      return Float.NaN;
    }
    if (i < to) {
      int exponent = exponent(text, i, to);
      if (exponent == Integer.MIN_VALUE) {
        return Float.NaN;
      }
      power += exponent;
    }
    if (power > -POWERS.length && power < POWERS.length) {
      double value = power < 0 ? significand / POWERS[-power] : significand * POWERS[power];
      boolean exact = kept <= MOST_DIGITS && significand <= EXACT;
      if (value == 0 || (value >= Float.MIN_NORMAL && fromMiddle(value) > (exact ? 0 : INEXACT))) {
        return (float) (negative ? -value : value);
      }
    }
    return Float.parseFloat(new String(text, from, to - from, ISO_8859_1));
  }

  /** Units in the double's last place to the nearest number that is halfway between two floats. */
  private static long fromMiddle(double value) {
    return Math.abs((Double.doubleToRawLongBits(value) & BELOW_FLOAT) - HALFWAY);
  }

  /** The exponent written from {@code e} on, or the least int if what is there is none. */
  private static int exponent(byte[] text, int from, int to) {
    int i = from + 1;
    boolean negative = i < to && text[i] == '-';
    if (negative || (i < to && text[i] == '+')) {
      i++;
    }
    if ((text[from] != 'e' && text[from] != 'E') || i == to) {
      return Integer.MIN_VALUE;
    }
    int exponent = 0;
    for (; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return Integer.MIN_VALUE;
      }
      exponent = Math.min(FAR_EXPONENT, exponent * 10 + digit);
    }
    return negative ? -exponent : exponent;
  }
}
