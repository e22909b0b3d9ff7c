package dev.tranche.scoring.graph.margin;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column of a tensor {@code [N,columns]} inside a graph. Immutable.
 *
 * @param features of which it is made
 * @param values what it holds for some rows; truth is 1, else 0
 * @param ranges what it may hold for rows of which not all is known
 */
record MatrixColumn(BitSet features, ColumnValues values, ColumnRanges ranges) {
  /** Computes a column; what it gives is not to be changed. */
  interface ColumnValues {
    float[] of(ColumnEvaluation evaluation);
  }

  /** Computes what a column may hold. */
  interface ColumnRanges {
    ColumnRange of(RangeEvaluation evaluation);
  }

  /** What an operator makes of two numbers. */
  interface Operator {
    float of(float left, float right);
  }

  static MatrixColumn constant(float value) {
    return new MatrixColumn(
        new BitSet(),
        evaluation -> {
          float[] same = new float[evaluation.rows()];
          Arrays.fill(same, value);
          return same;
        },
        evaluation -> ColumnRange.of(value));
  }

  /** What is given for a feature. */
  static MatrixColumn given(int feature, ColumnValues values, ColumnRanges ranges) {
    BitSet one = new BitSet();
    one.set(feature);
    return new MatrixColumn(one, values, ranges);
  }

  /** Which columns a feature is in. */
  static int[] places(List<MatrixColumn> columns, int feature) {
    return IntStream.range(0, columns.size())
        .filter(column -> columns.get(column).features.get(feature))
        .toArray();
  }

  /** Made of this one and another, row by row. */
  MatrixColumn with(MatrixColumn other, Operator operator, ColumnRange.RangeOperator ranged) {
    BitSet both = (BitSet) features.clone();
    both.or(other.features);
    return new MatrixColumn(
        both,
        evaluation -> {
          float[] left = evaluation.of(this);
          float[] right = evaluation.of(other);
          float[] made = new float[left.length];
          for (int row = 0; row < made.length; row++) {
            made[row] = operator.of(left[row], right[row]);
          }
          return made;
        },
        evaluation -> ranged.of(evaluation.of(this), evaluation.of(other)));
  }
}
