package dev.tranche.training.evaluate;

import dev.tranche.training.table.CategoricalColumn;
import dev.tranche.training.table.Column;
import dev.tranche.training.table.NumericColumn;

/**
 * How closely single columns go with the outcome, from 0 to 1: a number's correlation with it, up
 * or down, and a text's correlation ratio, the root of the share of the outcome's variance that
 * lies between the categories, less what as many categories show by chance (Kelley, <i>An unbiased
 * correlation ratio measure</i>, 1935).
 */
public final class OutcomeRelation {
  private final byte[] label;
  private final float[] outcome;

  /**
   * @param label 0 or 1 per row of the table
   */
  public OutcomeRelation(byte[] label) {
    this.label = label;
    this.outcome = new float[label.length];
    for (int row = 0; row < label.length; row++) {
      outcome[row] = label[row];
    }
  }

  /** Of a column; 0 where it has nothing to go by. */
  public double of(Column column) {
    if (column instanceof NumericColumn numeric) {
      double r = Correlation.between(numeric.values(), outcome);
      return Double.isNaN(r) ? 0 : Math.abs(r);
    }
    return column instanceof CategoricalColumn texts ? correlationRatio(texts) : 0;
  }

  /** A missing text is a category, too. */
  private double correlationRatio(CategoricalColumn column) {
    int[] rows = new int[column.categories().size() + 1];
    int[] positives = new int[rows.length];
    int all = 0;
    for (int row = 0; row < label.length; row++) {
      rows[column.code(row) + 1]++;
      positives[column.code(row) + 1] += label[row];
      all += label[row];
    }
    double rate = (double) all / label.length;
    double within = 0;
    int groups = 0;
    for (int g = 0; g < rows.length; g++) {
      if (rows[g] > 0) {
        within += positives[g] * (1 - (double) positives[g] / rows[g]);
        groups++;
      }
    }
    double total = label.length * rate * (1 - rate);
    double left = (within / (label.length - groups)) / (total / (label.length - 1));
    return left < 1 ? Math.sqrt(1 - left) : 0;
  }
}
