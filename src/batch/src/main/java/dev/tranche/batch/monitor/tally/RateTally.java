package dev.tranche.batch.monitor.tally;

import dev.tranche.batch.monitor.statistic.ProbabilitySum;
import dev.tranche.scoring.bundle.reference.ReferenceLabels.Outcome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Customers of one kind, the defaults that are expected of them and those that came. */
public final class RateTally {
  private long customers;
  private final ProbabilitySum expected = new ProbabilitySum();
  private long known;
  private final ProbabilitySum expectedOfKnown = new ProbabilitySum();
  private long defaults;

  void add(float probability, Outcome outcome) {
    customers++;
    expected.add(probability);
    if (outcome != Outcome.UNKNOWN) {
      known++;
      expectedOfKnown.add(probability);
      defaults += outcome == Outcome.DEFAULTED ? 1 : 0;
    }
  }

  /** Adds all that the other has. */
  public void add(RateTally other) {
    customers += other.customers;
    expected.add(other.expected);
    known += other.known;
    expectedOfKnown.add(other.expectedOfKnown);
    defaults += other.defaults;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(customers);
    expected.write(out);
    out.writeLong(known);
    expectedOfKnown.write(out);
    out.writeLong(defaults);
  }

  void add(DataInput in) throws IOException {
    customers += in.readLong();
    expected.add(in);
    known += in.readLong();
    expectedOfKnown.add(in);
    defaults += in.readLong();
  }

  /** How many there are. */
  public long customers() {
    return customers;
  }

  /** The sum of their probabilities of default. */
  public double expected() {
    return expected.value();
  }

  /** How many have a label. */
  public long known() {
    return known;
  }

  /** The sum of the probabilities of those. */
  public double expectedOfKnown() {
    return expectedOfKnown.value();
  }

  /** How many of those defaulted. */
  public long defaults() {
    return defaults;
  }
}
