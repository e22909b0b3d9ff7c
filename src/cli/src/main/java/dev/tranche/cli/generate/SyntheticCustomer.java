package dev.tranche.cli.generate;

/**
 * One person behind the rows of both files.
 *
 * @param number from 0
 * @param segment the group the person was drawn from
 * @param age whole years
 * @param tenureMonths whole months with the lender
 */
record SyntheticCustomer(
    long number, SyntheticSegment segment, Traits traits, int age, int tenureMonths) {

  /**
   * What sets a person's behaviour.
   *
   * @param wealth what comes in and has been put by; 0 is the middle, a group spreads by about 0.7
   * @param digital how much of life runs over a telephone; same scale
   * @param strain how tight money is; same scale
   */
  record Traits(double wealth, double digital, double strain) {}

  private static final SyntheticSegment[] SEGMENTS = SyntheticSegment.values();

  static SyntheticCustomer draw(long number, Draws draws) {
    draws.restart(number, Draws.Role.CUSTOMER);
    SyntheticSegment segment = segment(draws.uniform());
    double wealth = segment.wealth + segment.spread * draws.normal();
    double digital = segment.digital + segment.spread * draws.normal();
    double strain = segment.strain + segment.spread * draws.normal();
    double years = 45 + 4 * wealth - 8 * digital + 7 * draws.normal();
    int age = (int) Math.round(Math.max(19, Math.min(84, years)));
    double months = StrictMath.exp(3.7 + 0.25 * wealth - 0.40 * digital + 0.35 * draws.normal());
    int sinceAdult = (age - 18) * 12;
    int tenure = (int) Math.round(Math.min(sinceAdult, months));
    return new SyntheticCustomer(number, segment, new Traits(wealth, digital, strain), age, tenure);
  }

  private static SyntheticSegment segment(double u) {
    double left = u;
    for (SyntheticSegment segment : SEGMENTS) {
      left -= segment.share;
      if (left < 0) {
        return segment;
      }
    }
    return SEGMENTS[SEGMENTS.length - 1];
  }
}
