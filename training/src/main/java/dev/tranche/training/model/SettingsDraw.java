package dev.tranche.training.model;

import java.util.SplittableRandom;

/** Draws settings at random from the ranges worth trying. Not thread-safe. */
public final class SettingsDraw {
  private final SplittableRandom random;

  public SettingsDraw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A whole number, both ends included. */
  public int whole(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  /** A number, the upper end excluded. */
  public double number(double from, double to) {
    return random.nextDouble(from, to);
  }

  /** A number of a scale, evenly in its logarithm. */
  public double logarithmic(double from, double to) {
    return StrictMath.exp(
        StrictMath.log(from) + random.nextDouble() * (StrictMath.log(to) - StrictMath.log(from)));
  }

  /** True or false, equally likely. */
  public boolean either() {
    return random.nextBoolean();
  }
}
