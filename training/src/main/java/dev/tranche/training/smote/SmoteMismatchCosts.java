package dev.tranche.training.smote;

/**
 * What a block of candidates costs a query for its categorical features. Per feature and category
 * the candidates' costs are laid out once and then only added, for every query with that category;
 * a comparison per pair would keep the compiler from using vector instructions.
 */
final class SmoteMismatchCosts {
  private final float[][] codes;
  private final float half;
  private final float[][][] costs;

  /** Costs for queries {@code from … to - 1} against blocks of up to {@code width} candidates. */
  SmoteMismatchCosts(SmoteDistances space, int from, int to, int width) {
    codes = space.categorical();
    half = space.mismatch() / 2;
    costs = new float[codes.length][][];
    for (int f = 0; f < codes.length; f++) {
      int highest = 0;
      for (int q = from; q < to; q++) {
        highest = Math.max(highest, (int) codes[f][q]);
      }
      costs[f] = new float[highest + 1][];
      for (int q = from; q < to; q++) {
        costs[f][(int) codes[f][q]] = new float[width];
      }
    }
  }

  /** Lays the costs out for candidates {@code first … last - 1}. */
  void update(int first, int last) {
    for (int f = 0; f < codes.length; f++) {
      for (int category = 0; category < costs[f].length; category++) {
        float[] cost = costs[f][category];
        if (cost != null) {
          for (int i = first; i < last; i++) {
            cost[i - first] = codes[f][i] == category ? 0 : half;
          }
        }
      }
    }
  }

  /** Adds half the costs of one query row to its half distances. */
  void addHalf(int query, int rows, float[] distance) {
    for (int f = 0; f < codes.length; f++) {
      add(costs[f][(int) codes[f][query]], rows, distance);
    }
  }

  private static void add(float[] cost, int rows, float[] distance) {
    for (int i = 0; i < rows; i++) {
      distance[i] += cost[i];
    }
  }
}
