package dev.tranche.scoring.value;

import dev.tranche.base.Blanks;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text taken apart as a number in some dress: {@code (1.234,50 €)}.
 *
 * @param sign how it is negative, if it is
 * @param dashed whether dashes stand for no cents, as in {@code 631,--}, whose digits then have
 *     zeros, or {@code 631/-}
 * @param prefix what stands before the digits, such as a currency
 * @param digits digits with separators, perhaps an exponent
 * @param suffix what stands behind them
 */
public record NumberParts(Sign sign, boolean dashed, String prefix, String digits, String suffix) {
  /** How a number is negative. */
  public enum Sign {
    NONE,
    MINUS,
    /** Parentheses, a sign behind the digits or apart from them, or a minus or dash of type. */
    OTHER
  }

  private static final int GROUP = 3;

  /** A minus and blanks. */
  private static final Pattern DETACHED = Pattern.compile("-[\\s\\h]+");

  /** Those of type; what programs make of a minus that is copied or written in words. */
  private static final String MINUSES = "−–—‑－﹣";

  private static final Pattern SIGN = Pattern.compile("[-+" + MINUSES + "]");

  /**
   * A minus right behind the digits, before their unit, as in {@code 12,50- EUR}; in {@code 36 -
   * months} it is none.
   */
  private static final Pattern BEHIND = Pattern.compile("-[\\s\\h]+");

  /** Dashes before a separator may stand for no whole units. */
  private static final Pattern NO_UNITS = Pattern.compile(".*[–—]\\h*", Pattern.DOTALL);

  private static final Pattern NO_CENTS = Pattern.compile("([.,])(?:--?|[–—])|/[-–—=]");

  /** Empty if there are no digits. */
  public static Optional<NumberParts> of(char[] text, int from, int to) {
    int start = Blanks.skip(text, from, to);
    int end = Blanks.skipBack(text, start, to);
    boolean negative = end - start > 2 && text[start] == '(' && text[end - 1] == ')';
    if (negative) {
      start++;
      end--;
    }
    int first = firstDigit(text, start, end);
    int last = lastDigit(text, start, end);
    if (first > last) {
      return Optional.empty();
    }
    if (last + 1 < end && text[last + 1] == '.' && last + 2 == end) {
      last++;
    }
    String before = new String(text, start, first - start);
    String behind = new String(text, last + 1, end - last - 1);
    String digits = new String(text, first, last - first + 1);
    Matcher noCents = NO_CENTS.matcher(behind);
    boolean dashed = noCents.lookingAt();
    if (dashed) {
      digits += noCents.group(1) == null ? "" : noCents.group(1) + "00";
      behind = behind.substring(noCents.end());
    }
    // A currency may stand outside the parentheses: $(1,234.50).
    if (!negative && before.endsWith("(") && behind.startsWith(")")) {
      negative = true;
      before = before.substring(0, before.length() - 1);
      behind = behind.substring(1);
    }
    boolean minus = sign(before) != Sign.NONE;
    String suffix = stripped(behind);
    boolean trailing = suffix.equals("-") || BEHIND.matcher(behind).lookingAt();
    boolean doubtful = !isDigit(digits.charAt(0)) && NO_UNITS.matcher(before).matches();
    if (((minus || trailing) && negative) || (minus && trailing) || doubtful) {
      return Optional.empty();
    }
    String prefix = before.isEmpty() ? before : SIGN.matcher(before).replaceFirst("");
    return Optional.of(
        new NumberParts(
            negative || trailing ? Sign.OTHER : sign(before),
            dashed,
            stripped(prefix),
            digits,
            trailing ? stripped(suffix.substring(1)) : suffix));
  }

  private static Sign sign(String before) {
    if (before.chars().anyMatch(c -> MINUSES.indexOf(c) >= 0)
        || DETACHED.matcher(before).matches()) {
      return Sign.OTHER;
    }
    return before.indexOf('-') >= 0 ? Sign.MINUS : Sign.NONE;
  }

  /**
   * Whether it is written as accountants do: parentheses, a minus behind it or a typographic one
   * where it is negative, or dashes for no cents.
   */
  public boolean asInAccounts() {
    return sign == Sign.OTHER || dashed;
  }

  /** Without blanks around it, and with one kind of blank within. */
  private static String stripped(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Blanks.isBlank(chars[i]) ? ' ' : chars[i];
    }
    int start = Blanks.skip(chars, 0, chars.length);
    return new String(chars, start, Blanks.skipBack(chars, start, chars.length) - start);
  }

  /** The first digit, or a decimal separator right before it. */
  private static int firstDigit(char[] text, int from, int to) {
    int i = from;
    while (i < to && !isDigit(text[i])) {
      i++;
    }
    boolean separated = i < to && i > from && (text[i - 1] == '.' || text[i - 1] == ',');
    boolean alone = separated && (i - 1 == from || !Character.isLetter(text[i - 2]));
    return alone ? i - 1 : i;
  }

  private static int lastDigit(char[] text, int from, int to) {
    int i = to - 1;
    while (i >= from && !isDigit(text[i])) {
      i--;
    }
    return i;
  }

  /**
   * The number as {@link Decimals} reads it, if its digits are separated that way.
   *
   * @param grouping 0 for none, a blank for every kind of blank
   */
  public Optional<String> plain(char decimal, char grouping) {
    StringBuilder plain = new StringBuilder(digits.length() + 1);
    if (sign != Sign.NONE) {
      plain.append('-');
    }
    int inGroup = 0;
    boolean grouped = false;
    boolean fraction = false;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (isDigit(c)) {
        inGroup++;
        plain.append(c);
      } else if (c == decimal && !fraction && (!grouped || inGroup == GROUP)) {
        fraction = true;
        plain.append('.');
      } else if (!fraction && isGrouping(c, grouping) && inGroup > 0 && inGroup <= GROUP) {
        // Thousands do not begin with a zero: 0.456 is no 456.
        if ((grouped && inGroup < 2) || (!grouped && digits.charAt(0) == '0')) {
          return Optional.empty();
        }
        grouped = true;
        inGroup = 0;
      } else if ((c == 'e' || c == 'E') && !grouped) {
        return Optional.of(plain.append(digits.substring(i)).toString());
      } else {
        return Optional.empty();
      }
    }
    return fraction || !grouped || inGroup == GROUP
        ? Optional.of(plain.toString())
        : Optional.empty();
  }

  private static boolean isGrouping(char c, char grouping) {
    return switch (grouping) {
      case 0 -> false;
      case ' ' -> Blanks.isBlank(c);
      case '\'' -> c == '\'' || c == '’';
      default -> c == grouping;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
