package dev.tranche.training.model;

import dev.tranche.scoring.feature.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the margin may move along each feature.
 *
 * @param directions per feature +1: never falls as the feature grows, -1: never rises, 0: free
 */
public record Monotone(int[] directions) {
  /**
   * Checks the directions.
   *
   * @throws IllegalArgumentException if a direction is anything else
   */
  public Monotone {
    for (int direction : directions) {
      if (direction < -1 || direction > 1) {
        throw new IllegalArgumentException(
            "a monotone direction is " + direction + ", not -1, 0 or 1");
      }
    }
  }

  /** Every feature free. */
  public static Monotone none(int features) {
    return new Monotone(new int[features]);
  }

  /** Of the named features; those without a direction are free. */
  public static Monotone of(List<String> names, Map<String, Direction> directions) {
    return new Monotone(
        names.stream()
            .mapToInt(
                name -> Optional.ofNullable(directions.get(name)).map(Direction::sign).orElse(0))
            .toArray());
  }

  public int of(int feature) {
    return directions[feature];
  }

  public boolean constrains() {
    for (int direction : directions) {
      if (direction != 0) {
        return true;
      }
    }
    return false;
  }

  public void requireFits(FeatureMatrix features) {
    if (directions.length != features.count()) {
      throw new IllegalArgumentException(
          features.count() + " features, but " + directions.length + " monotone directions");
    }
  }
}
