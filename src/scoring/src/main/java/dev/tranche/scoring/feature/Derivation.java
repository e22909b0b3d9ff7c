package dev.tranche.scoring.feature;

import java.util.List;

/**
 * How a feature is made of numeric columns, raw as they are given. A missing value in any of them
 * and a result that is not finite, as of a division by zero, make a missing value.
 *
 * @param columns their names, in the kind's order
 */
public record Derivation(DerivationKind kind, List<String> columns) {
  /** Throws {@link IllegalArgumentException} for more or fewer columns than the kind has. */
  public Derivation {
    columns = List.copyOf(columns);
    if (columns.size() != kind.example().size()) {
      throw new IllegalArgumentException(kind + " of " + columns);
    }
  }

  /** Whether a column has a value. */
  public static Derivation ofMissing(String column) {
    return new Derivation(DerivationKind.MISSING, List.of(column));
  }

  /** Whether it tells nothing else. */
  public boolean tellsMissing() {
    return kind == DerivationKind.MISSING;
  }

  /** The feature's value for one row of the columns' values; NaN where it is missing. */
  public float value(float[] operands) {
    for (float operand : operands) {
      if (!Float.isFinite(operand)) {
        return Float.NaN;
      }
    }
    float raw = kind.expression().value(operands);
    // Adding 0 makes a negative zero a plain one.
    return Float.isFinite(raw) ? raw + 0f : Float.NaN;
  }

  /** The feature's values for all rows of its columns; NaN where they are missing. */
  public float[] values(List<float[]> operands) {
    float[] values = new float[operands.get(0).length];
    float[] row = new float[operands.size()];
    for (int i = 0; i < values.length; i++) {
      for (int c = 0; c < row.length; c++) {
        row[c] = operands.get(c)[i];
      }
      values[i] = value(row);
    }
    return values;
  }
}
