package dev.tranche.scoring.graph.margin;

/**
 * Tells which of the values that features may have can give rows the highest margin, by sums that
 * are not rounded as the model's are, and a bound of what the rounding may change. Immutable.
 */
public interface HighestValues {
  /** Begins with some rows. */
  AskedRows of(ColumnEvaluation rows);

  /** Rows that are asked about. Belongs to one thread. */
  interface AskedRows {
    /**
     * The places of a feature's values, ascending, among which is the first of those that give the
     * row its highest margin, all else being as it is.
     */
    int[] highest(int row, int feature);
  }
}
