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
      int whole = (int) value;
      // NaN is none of both.
      if (value == whole && Math.abs(whole) < THOUSAND) {
        continue;
      }
      if (Float.isNaN(value)) {
        continue;
      }
      double thousandfold = Math.abs((double) value) * THOUSAND;
      long thousandths = (long) (thousandfold + 0.5);
      if (whole == 0
          || Math.abs(value) >= THOUSAND
          || Math.abs(thousandfold - thousandths) > TOLERANCE) {
        return false;
      }
      decimals = true;
      three |= thousandths % 10 != 0;
    }
    return decimals && three;
  }
}
