package dev.tranche.training.prepare;

import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Table;
import dev.tranche.training.table.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Features that tell a model where a number is missing, for numbers whose absence says something:
 * at least 30 training rows are without one and 30 with one, and the default rates of the two
 * differ by more than three standard errors (a two-proportion z-test, as in Fleiss, Levin and Paik,
 * <i>Statistical Methods for Rates and Proportions</i>, 3.1).
 */
public final class MissingIndicators {
  private static final int FEWEST = 30;
  private static final double STANDARD_ERRORS = 3;

  private MissingIndicators() {}

  /**
   * Those worth having, by their names.
   *
   * @param columns that may become features
   * @param rows the training part
   */
  public static Map<String, Derivation> of(
      Table table, Target target, List<String> columns, int[] rows) {
    Map<String, Derivation> indicators = new LinkedHashMap<>();
    for (String name : columns) {
      if (table.column(name) instanceof NumericColumn numbers && telling(numbers, target, rows)) {
        indicators.put(free(name + "_missing", table.names()), Derivation.ofMissing(name));
      }
    }
    return indicators;
  }

  /** As a feature: 0 where there is a value, else 1. */
  static Feature.Numeric feature(Feature.Numeric values) {
    return new Feature.Numeric(values.name(), values.missingShare(), 0, 1, 1);
  }

  private static boolean telling(NumericColumn column, Target target, int[] rows) {
    int[] count = new int[2];
    int[] ones = new int[2];
    for (int row : rows) {
      int missing = Float.isNaN(column.values()[row]) ? 1 : 0;
      count[missing]++;
      ones[missing] += target.label()[row];
    }
    if (Math.min(count[0], count[1]) < FEWEST) {
      return false;
    }
    double rate = (ones[0] + ones[1]) / (double) rows.length;
    double error = Math.sqrt(rate * (1 - rate) * (1.0 / count[0] + 1.0 / count[1]));
    double difference = ones[1] / (double) count[1] - ones[0] / (double) count[0];
    return Math.abs(difference) > STANDARD_ERRORS * error;
  }

  private static String free(String name, List<String> taken) {
    return taken.contains(name) ? free(name + "_", taken) : name;
  }
}
