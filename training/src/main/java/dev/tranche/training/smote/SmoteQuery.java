package dev.tranche.training.smote;

import java.util.Arrays;

/**
 * One row and the nearest others met so far; of equally distant ones the first rows of the file.
 */
final class SmoteQuery {
  final int row;
  final float[] point;
  final float half;
  private final SmoteDistances space;
  private final int[] order;
  private final int[] nearest;
  private final float[] reach;

  /**
   * A row that has met no other yet.
   *
   * @param order the number each row of the space has outside
   * @param half half the squared norm of the point
   */
  SmoteQuery(SmoteDistances space, int[] order, int row, float[] point, float half, int k) {
    this.space = space;
    this.order = order;
    this.row = row;
    this.point = point;
    this.half = half;
    nearest = new int[k];
    reach = new float[k];
    Arrays.fill(nearest, Integer.MAX_VALUE);
    Arrays.fill(reach, Float.POSITIVE_INFINITY);
  }

  /** The distance of the k-th nearest. */
  float worst() {
    return reach[reach.length - 1];
  }

  int[] nearest() {
    return nearest;
  }

  /**
   * Compares with the rows of a tile whose half distances are near enough.
   *
   * @param slack how far rounding may have moved twice the half distances
   */
  void offer(SmoteTile tile, float[] halfDistances, double slack) {
    int first = tile.first();
    int rows = tile.rows();
    float limit = limit(slack);
    for (int i = 0; i < rows; i++) {
      // Written so that NaN is compared exactly.
      if (!(halfDistances[i] > limit) && first + i != row) {
        insert(order[first + i], space.squared(row, first + i));
        limit = limit(slack);
      }
    }
  }

  private float limit(double slack) {
    return Math.nextUp((float) ((worst() + slack) / 2 - half));
  }

  private void insert(int index, float distance) {
    int at = reach.length;
    while (at > 0
        && (distance < reach[at - 1] || (distance == reach[at - 1] && index < nearest[at - 1]))) {
      at--;
    }
    if (at == reach.length) {
      return;
    }
    System.arraycopy(reach, at, reach, at + 1, reach.length - 1 - at);
    System.arraycopy(nearest, at, nearest, at + 1, nearest.length - 1 - at);
    reach[at] = distance;
    nearest[at] = index;
  }
}
