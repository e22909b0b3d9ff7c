package dev.tranche.scoring.graph.margin;

/** How far sums of floats are from what they would be without rounding. */
final class RoundedSums {
  /** Half the distance of 1 to the next float, and a little more for products of such errors. */
  private static final double ROUNDING = 0x1.01p-24;

  private RoundedSums() {}

  /**
   * The most that can be, in whatever order summands are added, and whether or not their products
   * are rounded before (Higham, <i>Accuracy and Stability of Numerical Algorithms</i>, 2002, 3.1).
   *
   * @param operations in which a summand may take part
   * @param sizes of all summands, summed up
   */
  static double error(int operations, double sizes) {
    return operations * ROUNDING * sizes;
  }
}
