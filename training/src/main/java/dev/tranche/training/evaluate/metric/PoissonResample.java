package dev.tranche.training.evaluate.metric;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws how often each group of rows occurs in a resample. */
final class PoissonResample {
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
    float[] scores = new float[groups.groups()];
    int[] positives = new int[scores.length];
    int[] negatives = new int[scores.length];
    int size = 0;
    int allPositives = 0;
    int allNegatives = 0;
    for (int g = 0; g < scores.length; g++) {
      int drawnPositives = poisson(groups.positives(g));
      int drawnNegatives = poisson(groups.negatives(g));
      if (drawnPositives + drawnNegatives > 0) {
        allPositives += drawnPositives;
        allNegatives += drawnNegatives;
        scores[size] = groups.scores()[g];
        positives[size] = allPositives;
        negatives[size++] = allNegatives;
      }
    }
    return new RankedScores(
        Arrays.copyOf(scores, size),
        Arrays.copyOf(positives, size),
        Arrays.copyOf(negatives, size));
  }

  private int poisson(int mean) {
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
