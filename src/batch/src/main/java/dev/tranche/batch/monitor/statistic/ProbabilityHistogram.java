package dev.tranche.batch.monitor.statistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;

/**
 * Probabilities of default in some thousand fine bins, 256 to every doubling, and what became of
 * those customers of whom it is known. Not thread-safe.
 */
public final class ProbabilityHistogram {
  /** Below 1/16384 all are one bin. */
  private static final int LOWEST = Float.floatToIntBits(0x1p-14f);

  private static final int SHIFT = 15;

  private static final double LOWEST_UNITS = 0x1p40;
  private static final int BINS = ((Float.floatToIntBits(1f) - LOWEST) >> SHIFT) + 1;

  private static final int END = -1;

  private final long[] customers = new long[BINS];
  private final double[] expected = new double[BINS];
  private final long[] defaults = new long[BINS];
  private final long[] repaid = new long[BINS];

  private static int bin(float probability) {
    return Math.max(0, (Float.floatToIntBits(probability) - LOWEST) >> SHIFT);
  }

  /** One more customer, of whom nothing is known yet. */
  public void add(float probability) {
    int bin = bin(probability);
    customers[bin]++;
    // The same sum in whatever order: all are multiples of 2⁻³⁷ but in the lowest bin, where they
    // are made some of 2⁻⁴⁰.
    expected[bin] += bin == 0 ? Math.rint(probability * LOWEST_UNITS) / LOWEST_UNITS : probability;
  }

  /** What became of one that was added. */
  public void addOutcome(float probability, boolean defaulted) {
    (defaulted ? defaults : repaid)[bin(probability)]++;
  }

  /** Adds all that the other has. */
  public void add(ProbabilityHistogram other) {
    for (int bin = 0; bin < BINS; bin++) {
      customers[bin] += other.customers[bin];
      expected[bin] += other.expected[bin];
      defaults[bin] += other.defaults[bin];
      repaid[bin] += other.repaid[bin];
    }
  }

  /** Writes the bins that are not empty, for {@link #add(DataInput)}. */
  public void write(DataOutput out) throws IOException {
    for (int bin = 0; bin < BINS; bin++) {
      if (customers[bin] > 0) {
        out.writeInt(bin);
        out.writeLong(customers[bin]);
        out.writeDouble(expected[bin]);
        out.writeLong(defaults[bin]);
        out.writeLong(repaid[bin]);
      }
    }
    out.writeInt(END);
  }

  /** Adds what another has written. */
  public void add(DataInput in) throws IOException {
    for (int bin = in.readInt(); bin != END; bin = in.readInt()) {
      customers[bin] += in.readLong();
      expected[bin] += in.readDouble();
      defaults[bin] += in.readLong();
      repaid[bin] += in.readLong();
    }
  }

  /**
   * The ROC-AUC to expect, were the probabilities right: each customer counts as bad by the
   * probability and as good by the rest of it.
   */
  public OptionalDouble expectedAuc() {
    double[] good = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      good[bin] = customers[bin] - expected[bin];
    }
    return BinnedAuc.of(expected, good);
  }

  /** The ROC-AUC of those whose outcome is known. */
  public OptionalDouble realisedAuc() {
    double[] bad = new double[BINS];
    double[] good = new double[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      bad[bin] = defaults[bin];
      good[bin] = repaid[bin];
    }
    return BinnedAuc.of(bad, good);
  }
}
