package dev.tranche.training.prepare;

/**
 * One fold of a cross-validation, by places among the rows that were dealt, ascending.
 *
 * @param learnt rows to fit to
 * @param leftOut rows to check on
 */
public record RowFold(int[] learnt, int[] leftOut) {
  /** The least number of rows that a class has on either side. */
  public int fewest(byte[] label) {
    return Math.min(fewest(label, learnt), fewest(label, leftOut));
  }

  private static int fewest(byte[] label, int[] rows) {
    int positives = 0;
    for (int row : rows) {
      positives += label[row];
    }
    return Math.min(positives, rows.length - positives);
  }
}
