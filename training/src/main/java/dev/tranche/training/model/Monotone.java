package dev.tranche.training.model;

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

  public void requireFits(Features features) {
    if (directions.length != features.count()) {
      throw new IllegalArgumentException(
          features.count() + " features, but " + directions.length + " monotone directions");
    }
  }
}
