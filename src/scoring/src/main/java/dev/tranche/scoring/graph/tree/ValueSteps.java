package dev.tranche.scoring.graph.tree;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A sum for each of some values in ascending order, by where it changes, and one for the value that
 * a row has itself. Not thread-safe.
 */
public final class ValueSteps {
  private final TriedValues values;
  private final double[] steps;
  private final boolean[] starts;
  private double own;

  ValueSteps(TriedValues values) {
    this.values = values;
    this.steps = new double[values.count() + 1];
    this.starts = new boolean[steps.length];
  }

  /** Adds to the sums of the values in places {@code [from, to)}. */
  void add(int from, int to, double summand) {
    steps[from] += summand;
    steps[to] -= summand;
    starts[from] = true;
  }

  /** Adds to the sum of the row's own value. */
  void addOwn(float summand) {
    own += summand;
  }

  /** One for each value, ascending, and after them that of the row's own. */
  public double[] sums() {
    double[] sums = new double[steps.length];
    double sum = 0;
    for (int i = 0; i < sums.length - 1; i++) {
      sum += steps[i];
      sums[i] = sum;
    }
    sums[sums.length - 1] = own;
    return sums;
  }

  /**
   * The values, by their own places, whose sums are that close to the highest; of neighbours to
   * whose sums the same was added, the first.
   */
  public int[] highest(double close) {
    double[] sums = sums();
    int count = sums.length - 1;
    double highest = DoubleStream.of(sums).limit(count).max().orElse(Double.NEGATIVE_INFINITY);
    int[] found = new int[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (sums[i] >= highest - close) {
        if (starts[i] || size == 0) {
          found[size++] = values.at(i);
        } else {
          found[size - 1] = Math.min(found[size - 1], values.at(i));
        }
      }
    }
    int[] ascending = Arrays.copyOf(found, size);
    Arrays.sort(ascending);
    return ascending;
  }
}
