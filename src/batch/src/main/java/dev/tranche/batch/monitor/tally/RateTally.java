package dev.tranche.batch.monitor.tally;

import dev.tranche.scoring.bundle.reference.ReferenceLabels.Outcome;

/** Customers of one kind, the defaults that are expected of them and those that came. */
public final class RateTally {
  private long customers;
  private double expected;
  private long known;
  private double expectedOfKnown;
  private long defaults;

  void add(float probability, Outcome outcome) {
    customers++;
    expected += probability;
    if (outcome != Outcome.UNKNOWN) {
      known++;
      expectedOfKnown += probability;
      defaults += outcome == Outcome.DEFAULTED ? 1 : 0;
    }
  }

  /** Adds all that the other has. */
  public void add(RateTally other) {
    customers += other.customers;
    expected += other.expected;
    known += other.known;
    expectedOfKnown += other.expectedOfKnown;
    defaults += other.defaults;
  }

  /** How many there are. */
  public long customers() {
    return customers;
  }

  /** The sum of their probabilities of default. */
  public double expected() {
    return expected;
  }

  /** How many have a label. */
  public long known() {
    return known;
  }

  /** The sum of the probabilities of those. */
  public double expectedOfKnown() {
    return expectedOfKnown;
  }

  /** How many of those defaulted. */
  public long defaults() {
    return defaults;
  }
}
