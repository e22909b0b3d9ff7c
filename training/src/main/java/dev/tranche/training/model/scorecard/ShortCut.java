package dev.tranche.training.model.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of few digits that keep two values apart. */
final class ShortCut {
  /** A float has no more, even the smallest. */
  private static final int MOST_PLACES = 50;

  /** A number with more was computed by a machine, not written by a person. */
  private static final int WRITTEN_DIGITS = 6;

  /** So many are on no grid of written numbers. */
  private static final int COMPUTED_DIGITS = 5;

  /** The golden section: of no gap between two numbers of a grid another number of it. */
  private static final double SECTION = 0.381966;

  private ShortCut() {}

  /** Whether it has more digits than people write. */
  static boolean computed(float value) {
    return new BigDecimal(Float.toString(value)).stripTrailingZeros().precision() > WRITTEN_DIGITS;
  }

  /**
   * A number above {@code low} and not above {@code high}: of written values the one with the
   * fewest decimal places near their middle. Computed ones come out a little different elsewhere,
   * so between them it is one that none of them is likely to be.
   *
   * @param low finite, and below {@code high}, which is finite, too
   */
  static float between(float low, float high, boolean computed) {
    double section = computed ? SECTION : 0.5;
    BigDecimal middle = new BigDecimal(low + section * ((double) high - low));
    int integerDigits = middle.precision() - middle.scale();
    int fewest = (computed ? COMPUTED_DIGITS : 0) - integerDigits;
    RoundingMode up = middle.signum() < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP;
    for (int places = fewest; places <= MOST_PLACES; places++) {
      float cut = middle.setScale(places, up).floatValue();
      if (cut > low && cut <= high) {
        // Adding 0 makes a negative zero a plain one.
        return cut + 0f;
      }
    }
    return high;
  }
}
