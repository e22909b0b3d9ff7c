package dev.tranche.scoring.bundle.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bins of numbers: the first goes up to the first edge, which belongs to it, the last has no end.
 * Edges lie half-way between two values that training saw, so that rounding moves nothing across.
 *
 * @param edges ascending, each once; one fewer than there are bins
 */
public record ValueBins(List<Float> edges) {
  public ValueBins {
    edges = List.copyOf(edges);
  }

  /**
   * Bins of about equally many values; fewer than wanted where many values are equal.
   *
   * @param values none of them NaN
   * @param wanted how many bins
   */
  public static ValueBins of(float[] values, int wanted) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    List<Float> edges = new ArrayList<>();
    for (int part = 1; part < wanted && sorted.length > 0; part++) {
      // The last of the part's values, counted up.
      int last = (int) (((long) part * sorted.length + wanted - 1) / wanted) - 1;
      int next = last + 1;
      while (next < sorted.length && sorted[next] == sorted[last]) {
        next++;
      }
      if (next < sorted.length) {
        float edge = between(sorted[last], sorted[next]);
        if (edges.isEmpty() || edge > edges.get(edges.size() - 1)) {
          edges.add(edge);
        }
      }
    }
    return new ValueBins(edges);
  }

  private static float between(float low, float high) {
    float middle = (float) (((double) low + high) / 2);
    return middle < high ? middle : low;
  }

  /** How many bins there are. */
  public int size() {
    return edges.size() + 1;
  }

  /** The bin of a number, from 0. */
  public int bin(float value) {
    int bin = 0;
    while (bin < edges.size() && value > edges.get(bin)) {
      bin++;
    }
    return bin;
  }

  /** How many of the values are in each bin. */
  public List<Long> counts(float[] values) {
    Long[] counts = new Long[size()];
    Arrays.fill(counts, 0L);
    for (float value : values) {
      counts[bin(value)]++;
    }
    return List.of(counts);
  }

  /** What is in a bin, for people: {@code up to 3.5}, {@code 3.5 to 7}, {@code above 7}. */
  public String name(int bin) {
    if (edges.isEmpty()) {
      return "all";
    }
    if (bin == 0) {
      return "up to " + text(edges.get(0));
    }
    return bin == edges.size()
        ? "above " + text(edges.get(bin - 1))
        : text(edges.get(bin - 1)) + " to " + text(edges.get(bin));
  }

  private static String text(float value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e9;
    return whole ? Long.toString((long) value) : Float.toString(value);
  }
}
