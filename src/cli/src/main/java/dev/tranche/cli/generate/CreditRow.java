package dev.tranche.cli.generate;

/**
 * One loan application as it truly was, before values went missing; units are in {@code
 * data/README.md}.
 */
record CreditRow(Applicant applicant, CreditHistory history, AskedLoan loan) {

  /** Who asks. */
  record Applicant(
      int age, int tenureMonths, double employmentYears, double income, Home home, Region region) {}

  /** What a credit bureau knows of the applicant. */
  record CreditHistory(
      int loanScore,
      double debtToIncome,
      double utilization,
      int delinquencies,
      int inquiries,
      int openAccounts) {}

  /** What is asked for, and how. */
  record AskedLoan(
      double amount, Purpose purpose, Channel channel, double deviceRating, double dataQuality) {}

  enum Home {
    MORTGAGE,
    OWN,
    RENT,
    OTHER
  }

  enum Purpose {
    DEBT_CONSOLIDATION,
    HOME_IMPROVEMENT,
    VEHICLE,
    EDUCATION,
    MEDICAL,
    SMALL_BUSINESS
  }

  enum Region {
    NORTH,
    SOUTH,
    EAST,
    WEST,
    CENTRAL
  }

  enum Channel {
    BRANCH,
    WEB,
    MOBILE,
    BROKER
  }

  private static final Home[] HOMES = Home.values();
  private static final Purpose[] PURPOSES = Purpose.values();
  private static final Region[] REGIONS = Region.values();
  private static final Channel[] CHANNELS = Channel.values();

  static CreditRow draw(SyntheticCustomer who, Draws draws) {
    double w = who.traits().wealth();
    double d = who.traits().digital();
    double s = who.traits().strain();
    double score = 665 + 28 * w - 38 * s + 48 * draws.normal();
    double device = 62 + 9 * d + 16 * draws.normal();
    double quality = 100 - 11 * StrictMath.exp(0.15 * s + 0.75 * draws.normal());
    double income = income(w, draws);
    double debt = StrictMath.exp(-1.15 - 0.10 * w + 0.22 * s + 0.45 * draws.normal());
    double used = Logistic.of(-0.75 + 0.65 * s + 0.95 * draws.normal());
    int delinquencies = draws.poisson(StrictMath.exp(-1.3 + 0.60 * s - 0.15 * w));
    int inquiries = draws.poisson(StrictMath.exp(0.1 + 0.25 * s + 0.15 * d));
    int accounts = 1 + draws.poisson(StrictMath.exp(1.2 + 0.20 * w + 0.15 * s));
    double worked = Math.min(who.age() - 18, -StrictMath.log(draws.uniform()) * (6 + w - d));
    double asked = income * StrictMath.exp(-1.2 + 0.12 * s + 0.60 * draws.normal());
    Home home = home(who, draws);
    Purpose purpose = draws.pick(PURPOSES, 34 + 6 * between(-2, s, 2), 18, 20, 10, 8, 10);
    Region region = draws.pick(REGIONS, 24, 22, 18, 20, 16);
    Channel channel =
        draws.pick(CHANNELS, 30 - 9 * between(-2, d, 2), 28, 28 + 12 * between(-2, d, 2), 14);
    return new CreditRow(
        new Applicant(who.age(), who.tenureMonths(), Math.max(0, worked), income, home, region),
        new CreditHistory(
            (int) Math.round(between(300, score, 850)),
            Math.min(debt, 3),
            used,
            delinquencies,
            inquiries,
            accounts),
        new AskedLoan(
            Math.max(500, Math.round(asked / 100) * 100),
            purpose,
            channel,
            between(0, device, 100),
            between(0, quality, 100)));
  }

  /** Log-normal, and for three in a hundred a Pareto tail with exponent 2 on top. */
  private static double income(double wealth, Draws draws) {
    double usual = StrictMath.exp(10.5 + 0.32 * wealth + 0.32 * draws.normal());
    double top = draws.chance(0.03) ? Math.min(25, 1 / Math.sqrt(draws.uniform())) : 1;
    return Math.max(6000, Math.round(usual * top / 10) * 10);
  }

  private static Home home(SyntheticCustomer who, Draws draws) {
    double settled = Logistic.of(0.06 * (who.age() - 45) + 0.5 * who.traits().wealth());
    return draws.pick(HOMES, 20 + 25 * settled, 4 + 30 * settled, 66 - 50 * settled, 5);
  }

  private static double between(double low, double value, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
