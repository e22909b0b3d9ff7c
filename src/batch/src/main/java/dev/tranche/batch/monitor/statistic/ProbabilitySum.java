package dev.tranche.batch.monitor.statistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A sum of probabilities that is the same in whatever order and parts they are added: in whole
 * numbers of 2⁻⁶², which are exact for all above 2⁻³⁸. Not thread-safe.
 */
public final class ProbabilitySum {
  private static final int HALF = 32;
  private static final long LOW = 0xffff_ffffL;

  private long high;
  private long low;

  /** One more, from 0 to 1; at most 2³¹ of them. */
  public void add(float probability) {
    long parts = (long) (probability * 0x1p62);
    high += parts >>> HALF;
    low += parts & LOW;
  }

  /** All that the other has. */
  public void add(ProbabilitySum other) {
    high += other.high;
    low += other.low;
  }

  /** The sum, rounded once. */
  public double value() {
    return (high + (low >>> HALF)) * 0x1p-30 + (low & LOW) * 0x1p-62;
  }

  /** For {@link #add(DataInput)}. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(high);
    out.writeLong(low);
  }

  /** Adds what another has written. */
  public void add(DataInput in) throws IOException {
    high += in.readLong();
    low += in.readLong();
  }
}
