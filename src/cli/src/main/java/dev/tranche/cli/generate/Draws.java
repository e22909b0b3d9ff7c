package dev.tranche.cli.generate;

/**
 * The random numbers of one customer in one role, a function of (seed, customer, role) alone, so
 * that no row depends on how many others are made.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), written out because the library's generators
 * promise their sequences within one Java version only, and built on nothing whose result a
 * platform may choose.
 */
final class Draws {
  /** What is drawn; each has a sequence of its own. */
  enum Role {
    CUSTOMER(1),
    CREDIT(2),
    BEHAVIOUR(3),
    DAY(4),
    /** Of two fortnights, whose number takes the place of the customer's. */
    CLIMATE(5);

    private final int stream;

    Role(int stream) {
      this.stream = stream;
    }
  }

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private final long seed;
  private long state;

  Draws(long seed) {
    this.seed = seed;
  }

  /** Goes to the start of a customer's sequence. */
  void restart(long customer, Role role) {
    state = mix(mix(seed + GOLDEN_GAMMA * role.stream) + customer);
  }

  /** Uniform in the open interval (0, 1). */
  double uniform() {
    state += GOLDEN_GAMMA;
    return ((mix(state) >>> 12) + 0.5) * 0x1p-52;
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** Standard normal, by inversion. */
  double normal() {
    return Normal.quantile(uniform());
  }

  /** Poisson, by inversion: one uniform number, whatever the rate. */
  int poisson(double rate) {
    double u = uniform();
    double term = StrictMath.exp(-rate);
    double sum = term;
    int count = 0;
    while (u > sum && count < 60) {
      count++;
      term *= rate / count;
      sum += term;
    }
    return count;
  }

  /** One of the values, with probability proportional to its weight. */
  <T> T pick(T[] values, double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = uniform() * total;
    int i = 0;
    while (i < values.length - 1 && left >= weights[i]) {
      left -= weights[i];
      i++;
    }
    return values[i];
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
