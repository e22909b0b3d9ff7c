package dev.tranche.scoring.feature;

import java.util.List;

/**
 * The values of a number or date in the training part.
 *
 * @param min the smallest
 * @param max the largest
 * @param median what a missing value is filled with
 * @param steps some of them in even steps of their order, from the smallest to the largest; empty
 *     in earlier bundles
 */
public record SeenValues(float min, float max, float median, List<Float> steps) {
  public SeenValues {
    steps = List.copyOf(steps);
  }

  /** Without steps. */
  public SeenValues(float min, float max, float median) {
    this(min, max, median, List.of());
  }
}
