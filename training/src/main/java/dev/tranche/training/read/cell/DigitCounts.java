package dev.tranche.training.read.cell;

import dev.tranche.training.table.WholeNumbers;

/**
 * What the digits of numeric cells say that their values do not: leading zeros, exponents of
 * numbers as long as identifiers, digits that a float cannot hold.
 *
 * @param leadingZeros cells of two digits or more that begin with zero
 * @param exponents cells beyond {@link #LONG} written with an exponent
 * @param inexact whole numbers that a float does not hold exactly
 * @param shortest the fewest digits of a whole number; 0 below {@link #LONG}
 * @param longest the most digits of a whole number beyond {@link #LONG}
 * @param fine cells below {@link #LONG} written with more digits than a float may hold
 */
public record DigitCounts(
    long leadingZeros, long exponents, long inexact, int shortest, int longest, long fine) {
  /** From here on whole numbers may be identifiers, and may not fit a float. */
  public static final float LONG = 1e7f;

  /** A float holds seven digits, and a point is no digit. */
  private static final int LONG_TEXT = 8;

  public static final DigitCounts NONE = new DigitCounts(0, 0, 0, Integer.MAX_VALUE, 0, 0);

  /** Both together. */
  public DigitCounts and(DigitCounts next) {
    return new DigitCounts(
        leadingZeros + next.leadingZeros,
        exponents + next.exponents,
        inexact + next.inexact,
        Math.min(shortest, next.shortest),
        Math.max(longest, next.longest),
        fine + next.fine);
  }

  /** Whether every cell is a whole number of as many digits, eight or more. */
  public boolean sameLength() {
    return longest > 0 && shortest == longest;
  }

  /** Counts the cells of one block. Not thread-safe. */
  public static final class Counter {
    private long leadingZeros;
    private long exponents;
    private long inexact;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private long fine;

    public void add(float number, char[] text, int from, int to) {
      if (text[from] == '0' && to - from > 1 && text[from + 1] >= '0' && text[from + 1] <= '9') {
        leadingZeros++;
      }
      if (Math.abs(number) < LONG) {
        shortest = 0;
        fine += to - from > LONG_TEXT ? 1 : 0;
      } else {
        addLong(number, text, from, to);
      }
    }

    private void addLong(float number, char[] text, int from, int to) {
      int start = text[from] == '-' ? from + 1 : from;
      int digits = start;
      while (digits < to && text[digits] >= '0' && text[digits] <= '9') {
        digits++;
      }
      shortest = Math.min(shortest, digits - start);
      longest = Math.max(longest, digits - start);
      for (int i = digits; i < to; i++) {
        exponents += text[i] == 'e' || text[i] == 'E' ? 1 : 0;
      }
      long key = WholeNumbers.key(text, start, to);
      inexact += key != WholeNumbers.NONE && key != (long) Math.abs(number) ? 1 : 0;
    }

    public DigitCounts take() {
      DigitCounts counts =
          new DigitCounts(leadingZeros, exponents, inexact, shortest, longest, fine);
      leadingZeros = 0;
      exponents = 0;
      inexact = 0;
      shortest = Integer.MAX_VALUE;
      longest = 0;
      fine = 0;
      return counts;
    }
  }
}
