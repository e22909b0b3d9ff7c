package dev.tranche.training.evaluate.metric;

import dev.tranche.scoring.bundle.Interval;
import dev.tranche.training.model.RowGroups;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * 95 % intervals of the difference between two classifiers on the same rows: each resample draws
 * the rows once for both (Poisson bootstrap, as in {@link BootstrapIntervals}), so that what is
 * hard about a row is taken out of the difference. Rows that tell of each other are drawn together,
 * above all those that are one row of a sample, repeated as often as it counts: it is drawn or not
 * as one, and carries its weight with it.
 */
public final class PairedBootstrap {
  private final byte[] label;
  private final RowGroups groups;
  private final long seed;

  /**
   * Of rows with these labels.
   *
   * @param label 0 or 1 per row
   * @param groups of the rows, which are drawn as a whole
   * @param seed the same seed, the same intervals
   */
  public PairedBootstrap(byte[] label, RowGroups groups, long seed) {
    this.label = label.clone();
    this.groups = groups;
    this.seed = seed;
  }

  /** Of rows that each tell of none but themselves. */
  public PairedBootstrap(byte[] label, long seed) {
    this(label, RowGroups.none(), seed);
  }

  /**
   * One figure of both.
   *
   * @param difference the later one less the earlier one
   * @param interval of the difference
   */
  public record Difference(double before, double after, double difference, Interval interval) {
    /** Whether the difference is above 0 beyond chance. */
    public boolean rises() {
      return interval.low() > 0;
    }

    /** Whether it is below 0 beyond chance. */
    public boolean falls() {
      return interval.high() < 0;
    }
  }

  /** Of the ROC-AUC. */
  public Difference rocAuc(float[] before, float[] after) {
    RankedRows first = new RankedRows(before, label);
    RankedRows second = new RankedRows(after, label);
    return difference(first::area, second::area);
  }

  /** Of a mean, such as the Brier score's of squared errors. */
  public Difference mean(double[] before, double[] after) {
    return difference(often -> mean(before, often), often -> mean(after, often));
  }

  /** Squared distances of probability and label, whose mean is the Brier score. */
  public double[] squaredErrors(float[] probability) {
    double[] errors = new double[label.length];
    Arrays.setAll(errors, i -> (probability[i] - label[i]) * (double) (probability[i] - label[i]));
    return errors;
  }

  /** A figure of rows that occur so often. */
  @FunctionalInterface
  private interface Figure {
    double of(byte[] often);
  }

  private Difference difference(Figure first, Figure second) {
    byte[] once = new byte[label.length];
    Arrays.fill(once, (byte) 1);
    double before = first.of(once);
    double after = second.of(once);
    double[] drawn = drawn(first, second);
    double found = after - before;
    return new Difference(
        before,
        after,
        found,
        drawn.length < PoissonResample.RESAMPLES / 2
            ? new Interval(-1, 1)
            : new Interval(
                2 * found - drawn[(int) Math.ceil((1 - PoissonResample.TAIL) * (drawn.length - 1))],
                2 * found - drawn[(int) (PoissonResample.TAIL * (drawn.length - 1))]));
  }

  /**
   * Differences in the resamples, in rising order, without those that are undefined. The draws of
   * every figure are the same, made again from the seed: kept, they would take a byte per row and
   * resample.
   */
  private double[] drawn(Figure first, Figure second) {
    double[] differences = new double[PoissonResample.RESAMPLES];
    SplittableRandom random = new SplittableRandom(seed);
    byte[] drawn = new byte[groups.count(label.length)];
    byte[] often = groups.any() ? new byte[label.length] : drawn;
    for (int r = 0; r < differences.length; r++) {
      PoissonResample poisson = new PoissonResample(random.split());
      for (int group = 0; group < drawn.length; group++) {
        // More than 127 of a Poisson of mean 1 do not come.
        drawn[group] = (byte) poisson.draw(1);
      }
      for (int row = 0; groups.any() && row < often.length; row++) {
        often[row] = drawn[groups.of()[row]];
      }
      differences[r] = second.of(often) - first.of(often);
    }
    return Arrays.stream(differences).filter(Double::isFinite).sorted().toArray();
  }

  private static double mean(double[] values, byte[] often) {
    double sum = 0;
    long rows = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * often[i];
      rows += often[i];
    }
    return sum / rows;
  }
}
