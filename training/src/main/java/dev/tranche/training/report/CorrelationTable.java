package dev.tranche.training.report;

import java.util.List;

/**
 * Pearson's correlation coefficients.
 *
 * @param names the numeric features
 * @param values {@code double[features][features]} in −1 … 1; NaN where a feature is constant
 */
public record CorrelationTable(List<String> names, double[][] values) {
  public CorrelationTable {
    names = List.copyOf(names);
    if (values.length != names.size()) {
      throw new IllegalArgumentException(
          "%d names, but %d rows of coefficients".formatted(names.size(), values.length));
    }
    for (int row = 0; row < values.length; row++) {
      if (values[row].length != names.size()) {
        throw new IllegalArgumentException(
            "%d names, but %d coefficients for %s"
                .formatted(names.size(), values[row].length, names.get(row)));
      }
    }
  }
}
