package dev.tranche.scoring.bundle;

import java.util.List;

/**
 * One raw column that the models of a bundle take, under its name in the training file. A missing
 * value is filled inside the graph; what it is filled with is repeated here for people to read.
 */
public sealed interface Feature {
  String name();

  /** Share of the training rows without a value, 0 to 1. */
  double missingShare();

  /**
   * A number, {@code float[N,1]} in the graph, NaN where missing.
   *
   * @param min smallest value in the training part
   * @param max largest value in the training part
   * @param median what a gap is filled with
   */
  record Numeric(String name, double missingShare, float min, float max, float median)
      implements Feature {}

  /**
   * One of some levels, {@code string[N,1]} in the graph, empty where missing. A level that
   * training never saw is treated as missing.
   *
   * @param levels in the order of their codes
   * @param mostFrequent what a gap is filled with
   */
  record Categorical(String name, double missingShare, List<String> levels, String mostFrequent)
      implements Feature {
    public Categorical {
      levels = List.copyOf(levels);
    }
  }
}
