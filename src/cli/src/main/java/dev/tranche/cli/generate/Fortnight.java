package dev.tranche.cli.generate;

import java.time.LocalDate;

/**
 * When an application was made, and what the times were like: the money market rate climbs from
 * fortnight to fortnight. Applicants may come by a {@link Campaign}, or of every two fortnights
 * one, as nobody can know beforehand, be a bad one, in which more default than in the other.
 *
 * @param day within two years
 * @param marketRate in per cent, the same for all of a fortnight but for noise
 * @param climate what the fortnight adds to everybody's log-odds of default; not written
 * @param invited by the campaign; not written
 */
record Fortnight(LocalDate day, double marketRate, double climate, boolean invited) {
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
  private static final int FORTNIGHTS = 52;
  private static final int DAYS = 14;

  /** In log-odds: up in a bad fortnight, down in a good one. */
  private static final double CLIMATE = 1.4;

  static Fortnight draw(SyntheticCustomer who, Draws draws, Drift drift) {
    draws.restart(who.number(), Draws.Role.DAY);
    int day = (int) (draws.uniform() * FORTNIGHTS * DAYS);
    double noise = draws.normal();
    int fortnight = day / DAYS;
    boolean invited = draws.chance(Campaign.share(fortnight));
    draws.restart(fortnight / 2, Draws.Role.CLIMATE);
    boolean good = draws.chance(0.5) == (fortnight % 2 == 0);
    double climate = good ? -CLIMATE : CLIMATE;
    return new Fortnight(
        FIRST.plusDays(day),
        0.5 + 0.08 * fortnight + 0.01 * noise,
        drift.ofDefaults() ? climate : 0,
        drift.ofApplicants() && invited);
  }
}
