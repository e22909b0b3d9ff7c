package dev.tranche.training.read.cell;

/** Finds columns such as 1.234, 15.800, 7.250, whose point may stand between thousands. */
public final class PointDoubts {
  private static final int THOUSAND = 1000;

  /** A float below 1000 is within 0.00003 of what was written. */
  private static final double TOLERANCE = 0.05;

  private PointDoubts() {}

  /** Three decimals wherever there are any, and never more than three digits before them. */
  public static boolean likeThousands(float[] values) {
    boolean decimals = false;
    boolean three = false;
    for (float value : values) {
      if (Float.isNaN(value)) {
        continue;
      }
      double thousandfold = Math.abs((double) value) * THOUSAND;
      boolean whole = value == Math.rint(value);
      if (Math.abs(value) >= THOUSAND
          || (!whole && Math.abs(value) < 1)
          || Math.abs(thousandfold - Math.rint(thousandfold)) > TOLERANCE) {
        return false;
      }
      decimals |= !whole;
      three |= Math.rint(thousandfold) % 10 != 0;
    }
    return decimals && three;
  }
}
