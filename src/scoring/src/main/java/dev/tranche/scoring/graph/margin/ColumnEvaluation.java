package dev.tranche.scoring.graph.margin;

import java.util.IdentityHashMap;

/**
 * What some rows are given, and what columns hold for them, each computed once. Not thread-safe.
 */
public final class ColumnEvaluation {
  private final int rows;
  private final float[][] numbers;
  private final String[][] texts;
  private final IdentityHashMap<MatrixColumn, float[]> computed = new IdentityHashMap<>();

  /**
   * Of some rows.
   *
   * @param numbers by feature and row; NaN where missing
   * @param texts by feature and row; empty where missing
   */
  public ColumnEvaluation(int rows, float[][] numbers, String[][] texts) {
    this.rows = rows;
    this.numbers = numbers;
    this.texts = texts;
  }

  int rows() {
    return rows;
  }

  float[] numbers(int feature) {
    return numbers[feature];
  }

  String[] texts(int feature) {
    return texts[feature];
  }

  /** One number per row, not to be changed. */
  float[] of(MatrixColumn column) {
    float[] values = computed.get(column);
    if (values == null) {
      values = column.values().of(this);
      computed.put(column, values);
    }
    return values;
  }
}
