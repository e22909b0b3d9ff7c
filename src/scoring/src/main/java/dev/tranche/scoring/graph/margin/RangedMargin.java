package dev.tranche.scoring.graph.margin;

import java.util.List;
import java.util.Optional;

/**
 * A margin of which an upper bound is known for rows where features may have other values. What is
 * between inputs and model is gone through with bounds instead of numbers (Moore, <i>Interval
 * Analysis</i>, 1966). Immutable.
 */
public interface RangedMargin {
  /** The columns that are added up, or that trees look at. */
  List<MatrixColumn> columns();

  /**
   * Whether what a feature adds to the margin is the same for every row, so that its worst value
   * is, too.
   */
  boolean adds(int feature);

  /**
   * Begins with one row; empty if its margin shows that the model was not read as it is. Of a
   * weighted sum none does: what the columns do not make is taken for a constant.
   *
   * @param row one
   */
  Optional<RangedRow> of(ColumnEvaluation row, float margin);

  /** One row, of which features may have other values. Immutable. */
  interface RangedRow {
    /** The highest margin that there may be with some of the values that it was made for. */
    Bound highest(RangeEvaluation values);

    /**
     * Where to divide values.
     *
     * @param values those that it was made for
     */
    Division division(RangeEvaluation values);
  }

  /**
   * Where a column is divided.
   *
   * @param column the place of the one that leaves most open, less than 0 if none does
   * @param at where its values are to be divided
   */
  record Division(int column, float at) {}

  /**
   * An upper bound.
   *
   * @param sum of what there is at most, without rounding
   * @param slack by how much a margin in float may be above the same sum
   * @param within the same row, for these values alone, of which it tells sooner
   * @param effort nodes of trees, or columns, that are left open
   */
  record Bound(double sum, double slack, RangedRow within, int effort) {
    boolean reaches(double limit) {
      return !(sum + slack < limit);
    }
  }
}
