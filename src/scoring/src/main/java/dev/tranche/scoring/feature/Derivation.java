package dev.tranche.scoring.feature;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a feature is made of numeric columns, raw as they are given, dates as days since 1970-01-01.
 * A missing value in any of them and a result that is not finite, as of a division by zero, make a
 * missing value.
 *
 * @param columns their names, in the kind's order
 * @param to stands for the last column where the kind {@link DerivationKind#isOfDates}
 */
public record Derivation(DerivationKind kind, List<String> columns, Optional<LocalDate> to) {
  /** Throws {@link IllegalArgumentException} for more or fewer columns than the kind has. */
  public Derivation {
    columns = List.copyOf(columns);
    boolean dated = to.isPresent();
    if (columns.size() + (dated ? 1 : 0) != kind.example().size() || (dated && !kind.isOfDates())) {
      throw new IllegalArgumentException(kind + " of " + columns);
    }
  }

  /** Of columns alone. */
  public Derivation(DerivationKind kind, List<String> columns) {
    this(kind, columns, Optional.empty());
  }

  /** Whether a column has a value. */
  public static Derivation ofMissing(String column) {
    return new Derivation(DerivationKind.MISSING, List.of(column));
  }

  /** Whether it tells nothing else. */
  public boolean tellsMissing() {
    return kind == DerivationKind.MISSING;
  }

  /** What stands for the last column, if something does; exact in a float, as all days are. */
  public Optional<Float> constant() {
    return to.map(date -> (float) date.toEpochDay());
  }

  /** The expression's value, not finite where a column is missing or the result is none. */
  public float raw(float[] values) {
    float[] operands = Arrays.copyOf(values, kind.example().size());
    constant().ifPresent(last -> operands[operands.length - 1] = last);
    return kind.expression().value(operands);
  }

  /** The feature's value for one row of the columns' values; NaN where it is missing. */
  public float value(float[] operands) {
    for (float operand : operands) {
      if (!Float.isFinite(operand)) {
        return Float.NaN;
      }
    }
    float raw = raw(operands);
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
