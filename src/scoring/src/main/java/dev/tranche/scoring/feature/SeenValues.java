package dev.tranche.scoring.feature;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The values of a number or date in the training part.
 *
 * @param min the smallest
 * @param max the largest
 * @param median what a missing value is filled with for models that need one
 * @param steps some of them in even steps of their order, from the smallest to the largest; empty
 *     in earlier bundles
 */
public record SeenValues(float min, float max, float median, List<Float> steps) {
  /** Where a bundle tells no steps, there are so many even ones. */
  private static final int STEPS = 16;

  public SeenValues {
    steps = List.copyOf(steps);
  }

  /** Without steps. */
  public SeenValues(float min, float max, float median) {
    this(min, max, median, List.of());
  }

  /** The steps; where there are none, even ones from the smallest to the largest value. */
  public List<Float> stepsOrEven() {
    return steps.isEmpty()
        ? IntStream.rangeClosed(0, STEPS).mapToObj(i -> at(i / (double) STEPS)).toList()
        : steps;
  }

  private float at(double share) {
    return (float) (min * (1 - share) + max * share);
  }
}
