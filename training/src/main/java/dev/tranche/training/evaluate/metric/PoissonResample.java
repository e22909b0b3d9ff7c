package dev.tranche.training.evaluate.metric;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws how often each group of rows occurs in a resample. */
final class PoissonResample {
  /** How many resamples an interval is of; with more its ends hardly move. */
  static final int RESAMPLES = 400;

  /** What an interval of 95 % leaves out on either side. */
  static final double TAIL = .025;

  /** Above it, Poisson and normal draws cannot be told apart in an interval. */
  private static final int MANY = 30;

  /** {@code exp(-mean)} for each mean up to it. */
  private static final double[] LIMITS =
      IntStream.rangeClosed(0, MANY).mapToDouble(mean -> StrictMath.exp(-mean)).toArray();

  private final SplittableRandom random;

  PoissonResample(SplittableRandom random) {
    this.random = random;
  }

  /** The same groups, without those that no row is drawn from. */
  RankedScores of(RankedScores groups) {
    int[] positives = new int[groups.groups()];
    int[] negatives = new int[positives.length];
    for (int g = 0; g < positives.length; g++) {
      positives[g] = draw(groups.positives(g));
      negatives[g] = draw(groups.negatives(g));
    }
    return groups.withCounts(positives, negatives);
  }

  /** How often so many rows occur in all. */
  int draw(int mean) {
    if (mean == 0) {
      return 0;
    }
    if (mean > MANY) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
      double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
      return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * normal));
    }
    double limit = LIMITS[mean];
    int count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
