package dev.tranche.training.report.document;

import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.Table;
import java.util.Arrays;
import java.util.Optional;

/**
 * Defaults per segment among the customers whom both files know by their id.
 *
 * @param known per segment its customers with a known outcome
 * @param defaults per segment those of them who defaulted
 */
public record DefaultRates(int[] known, int[] defaults) {
  /** Empty if a file has no ids, or no id is in both. */
  public static Optional<DefaultRates> of(SegmentsFit segments, RiskFit risk) {
    Optional<long[]> customers = keys(segments.data().table(), segments.spec().id());
    Optional<long[]> applicants = keys(risk.data().table(), risk.spec().id());
    if (customers.isEmpty() || applicants.isEmpty()) {
      return Optional.empty();
    }
    KeyIndex rows = new KeyIndex(customers.get());
    DefaultRates rates =
        new DefaultRates(new int[segments.names().size()], new int[segments.names().size()]);
    for (int applicant = 0; applicant < applicants.get().length; applicant++) {
      int row = rows.find(applicants.get()[applicant]);
      if (row >= 0) {
        int segment = segments.clustering().labels()[row];
        rates.known[segment]++;
        rates.defaults[segment] += risk.target().label()[applicant];
      }
    }
    return Arrays.stream(rates.known).sum() == 0 ? Optional.empty() : Optional.of(rates);
  }

  /** 0 … 1, NaN where no customer is known. */
  public double rate(int segment) {
    return (double) defaults[segment] / known[segment];
  }

  private static Optional<long[]> keys(Table table, Optional<String> id) {
    return id.flatMap(table::find)
        .filter(IdColumn.class::isInstance)
        .map(column -> ((IdColumn) column).keys());
  }
}
