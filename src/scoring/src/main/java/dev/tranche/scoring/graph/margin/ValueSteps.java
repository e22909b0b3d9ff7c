package dev.tranche.scoring.graph.margin;

import java.util.Arrays;

/** A sum for each of some values in ascending order, by where it changes. Not thread-safe. */
final class ValueSteps {
  private final TriedValues values;
  private final double[] steps;
  private final boolean[] starts;

  ValueSteps(TriedValues values) {
    this.values = values;
    this.steps = new double[values.keys().length + 1];
    this.starts = new boolean[steps.length];
  }

  /** Adds to the sums of the values in places {@code [from, to)}. */
  void add(int from, int to, double summand) {
    steps[from] += summand;
    steps[to] -= summand;
    starts[from] = true;
  }

  /**
   * The values, by their own places, whose sums are that close to the highest; of neighbours to
   * whose sums the same was added, the first.
   */
  int[] highest(double close) {
    int count = steps.length - 1;
    double[] sums = new double[count];
    double highest = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += steps[i];
      sums[i] = sum;
      highest = Math.max(highest, sum);
    }
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
