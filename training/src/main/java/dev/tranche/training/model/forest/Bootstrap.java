package dev.tranche.training.model.forest;

import java.util.SplittableRandom;

/** Which rows the trees of a forest draw; each tree has random numbers of its own. */
final class Bootstrap {
  private final int rows;
  private final long[] treeSeeds;

  Bootstrap(int rows, int trees, long seed) {
    this.rows = rows;
    this.treeSeeds = new SplittableRandom(seed).longs(trees).toArray();
  }

  /** A tree's random numbers, from the first on: the rows come first. */
  SplittableRandom random(int tree) {
    return new SplittableRandom(treeSeeds[tree]);
  }

  /** How often each row is drawn, as many draws as rows. */
  int[] times(SplittableRandom random) {
    int[] times = new int[rows];
    for (int i = 0; i < rows; i++) {
      times[random.nextInt(rows)]++;
    }
    return times;
  }
}
