package dev.tranche.training.model;

import java.math.BigDecimal;

/**
 * The numbers allowed somewhere.
 *
 * @param least the smallest, unless {@code above}
 * @param above whether {@code least} itself is too small
 * @param most the largest, unless {@code below}
 * @param below whether {@code most} itself is too large
 * @param whole whether there may be no fraction
 */
public record NumberRange(double least, boolean above, double most, boolean below, boolean whole) {
  public static NumberRange whole(int least, int most) {
    return new NumberRange(least, false, most, false, true);
  }

  /** Both ends belong to it. */
  public static NumberRange of(double least, double most) {
    return new NumberRange(least, false, most, false, false);
  }

  public static NumberRange above(double least, double most) {
    return new NumberRange(least, true, most, false, false);
  }

  /** Neither end belongs to it. */
  public static NumberRange between(double least, double most) {
    return new NumberRange(least, true, most, true, false);
  }

  public boolean holds(double number) {
    return (above ? number > least : number >= least)
        && (below ? number < most : number <= most)
        && (!whole || number == Math.rint(number));
  }

  /** Such as {@code a number above 0 and at most 1}. */
  public String words() {
    return whole
        ? "a whole number from " + plain(least) + " to " + plain(most)
        : "a number "
            + (above ? "above " : "of at least ")
            + plain(least)
            + (below ? " and below " : " and at most ")
            + plain(most);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
