package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.FlatTrees;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the number of a feature from which on a column is on the other side of a value, all else
 * being in the middle of what it may be. It need not be found for a search to be right: dividing at
 * any number is. Immutable.
 */
record ColumnCrossing(List<MatrixColumn> columns) {
  private static final int AT_ONCE = 24;

  /**
   * A number above the lowest of the feature's, at most the highest.
   *
   * @param values of all features; the feature's are numbers, several
   * @param column less than 0 if any will do
   */
  float of(List<ValueSet> values, int feature, int column, float at) {
    ColumnRange range = values.get(feature).range();
    long low = FlatTrees.key(range.low());
    long high = FlatTrees.key(range.high());
    boolean first = true;
    while (column >= 0 && high - low > 1) {
      int steps = (int) Math.min(AT_ONCE, high - low);
      float[] numbers = between(low, high, steps);
      float[] made = given(values, columns.get(column), feature, numbers).of(columns.get(column));
      int beyond = 1;
      while (beyond < made.length && made[beyond] >= at == made[0] >= at) {
        beyond++;
      }
      if (beyond == made.length) {
        break;
      }
      first = false;
      long from = low;
      low = from + (high - from) * (beyond - 1) / steps;
      high = from + (high - from) * beyond / steps;
    }
    return first ? middle(range) : number(high);
  }

  private static float middle(ColumnRange range) {
    float middle = (float) (((double) range.low() + range.high()) / 2);
    return middle > range.low() ? middle : range.high();
  }

  /** Ascending, with both ends. */
  private static float[] between(long low, long high, int steps) {
    float[] numbers = new float[steps + 1];
    for (int i = 0; i <= steps; i++) {
      numbers[i] = number(low + (high - low) * i / steps);
    }
    return numbers;
  }

  /** Of a key; never the negative zero. */
  private static float number(long key) {
    int its = (int) key;
    return Float.intBitsToFloat(its ^ ((its >> (Integer.SIZE - 1)) & Integer.MAX_VALUE)) + 0.0f;
  }

  /**
   * Rows in which a feature has each of the numbers; what the column is not made of is left out.
   */
  private static ColumnEvaluation given(
      List<ValueSet> values, MatrixColumn column, int feature, float... numbers) {
    float[][] all = new float[values.size()][];
    String[][] texts = new String[all.length][];
    Arrays.fill(all, new float[0]);
    Arrays.fill(texts, new String[0]);
    column.features().stream()
        .forEach(
            f -> {
              all[f] = new float[numbers.length];
              texts[f] = new String[numbers.length];
              Arrays.fill(all[f], values.get(f).number());
              Arrays.fill(texts[f], values.get(f).text());
            });
    all[feature] = numbers;
    return new ColumnEvaluation(numbers.length, all, texts);
  }
}
