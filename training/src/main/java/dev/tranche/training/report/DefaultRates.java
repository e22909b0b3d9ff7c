package dev.tranche.training.report;

import dev.tranche.training.data.IdColumn;
import dev.tranche.training.data.Table;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.SegmentsFit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Share of defaults per segment among the customers whom both files know by their id. */
final class DefaultRates {
  private DefaultRates() {}

  /** One rate per segment, NaN where no customer is known; empty if a file has no ids. */
  static double[] of(SegmentsFit segments, RiskFit risk) {
    Optional<long[]> customers = keys(segments.data().table(), segments.spec().id());
    Optional<long[]> applicants = keys(risk.data().table(), risk.spec().id());
    if (customers.isEmpty() || applicants.isEmpty()) {
      return new double[0];
    }
    Map<Long, Integer> segmentOf = new HashMap<>();
    for (int row = 0; row < customers.get().length; row++) {
      segmentOf.put(customers.get()[row], segments.clustering().labels()[row]);
    }
    int[] known = new int[segments.names().size()];
    double[] rates = new double[known.length];
    for (int row = 0; row < applicants.get().length; row++) {
      Integer segment = segmentOf.get(applicants.get()[row]);
      if (segment != null) {
        known[segment]++;
        rates[segment] += risk.target().label()[row];
      }
    }
    Arrays.setAll(rates, k -> rates[k] / known[k]);
    return rates;
  }

  private static Optional<long[]> keys(Table table, Optional<String> id) {
    return id.flatMap(table::find)
        .filter(IdColumn.class::isInstance)
        .map(column -> ((IdColumn) column).keys());
  }
}
