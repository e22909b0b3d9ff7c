package dev.tranche.training.bundle.portrait;

import java.util.Arrays;
import java.util.Locale;

/**
 * How often a segment's customers default, beside all customers.
 *
 * @param known customers of the segment whose outcome is known
 * @param rate of those, 0 … 1
 * @param usual the rate of all whose outcome is known
 */
record SegmentOutcomes(int known, double rate, double usual) {
  /** Of fewer a rate says nothing, and too much about each. */
  private static final int FEWEST = 30;

  /** Standard errors from the rate of all within which chance explains a rate. */
  private static final double CHANCE = 2;

  static SegmentOutcomes of(DefaultRates rates, int segment) {
    double all = Arrays.stream(rates.defaults()).sum();
    return new SegmentOutcomes(
        rates.known()[segment], rates.rate(segment), all / Arrays.stream(rates.known()).sum());
  }

  String figures() {
    return known < FEWEST
        ? "How often they default is not known: outcomes are, of " + known + "."
        : String.format(
            Locale.ROOT,
            "%.1f %% of the %,d whose outcome is known defaulted, against %.1f %% of all.",
            100 * rate,
            known,
            100 * usual);
  }

  /** For whoever answers for the risk. */
  String advice() {
    if (known < FEWEST) {
      return unknown();
    }
    double error = Math.sqrt(usual * (1 - usual) / known);
    if (Math.abs(rate - usual) < CHANCE * error || usual == 0) {
      return "They default about as often as all customers: nothing speaks for other rules.";
    }
    String times =
        String.format(
            Locale.ROOT, "They default %.1f times as often as all customers: ", rate / usual);
    return rate > usual
        ? times
            + "look at what they can afford before limits are raised, and get in touch early when"
            + " a payment is late. Decide by each customer's own score."
        : times + "there is room for higher limits where a customer's own score agrees.";
  }

  /** The advice without outcomes. */
  static String unknown() {
    return "How often they default is not known: decide by each customer's own score alone.";
  }
}
