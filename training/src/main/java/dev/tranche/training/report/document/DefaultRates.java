package dev.tranche.training.report.document;

import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
    Optional<long[]> customers = keys(segments.table().data().table(), segments.spec().id());
    Optional<long[]> applicants = keys(risk.table().data().table(), risk.spec().id());
    if (customers.isEmpty() || applicants.isEmpty()) {
      return Optional.empty();
    }
    KeyIndex rows = new KeyIndex(customers.get());
    DefaultRates rates =
        new DefaultRates(
            new int[segments.segments().names().size()],
            new int[segments.segments().names().size()]);
    for (int applicant = 0; applicant < applicants.get().length; applicant++) {
      int row = rows.find(applicants.get()[applicant]);
      if (row >= 0) {
        int segment = segments.segments().clustering().labels()[row];
        rates.known[segment]++;
        rates.defaults[segment] += risk.table().target().label()[applicant];
      }
    }
    return Arrays.stream(rates.known).sum() == 0 ? Optional.empty() : Optional.of(rates);
  }

  /**
   * What is to be looked at, a sentence each: ids of which less than half of the shorter file are
   * in both, and a file without ids.
   */
  public static List<String> warnings(SegmentsFit segments, RiskFit risk) {
    Optional<long[]> customers = keys(segments.table().data().table(), segments.spec().id());
    Optional<long[]> applicants = keys(risk.table().data().table(), risk.spec().id());
    if (customers.isPresent() != applicants.isPresent()) {
      return List.of(
          "only one of the files has a column of ids, so there are no default rates by segment");
    }
    if (customers.isEmpty() || applicants.isEmpty()) {
      return List.of();
    }
    KeyIndex known = new KeyIndex(customers.get());
    long met = Arrays.stream(applicants.get()).distinct().filter(id -> known.find(id) >= 0).count();
    long least =
        Math.min(
            Arrays.stream(applicants.get()).distinct().count(),
            Arrays.stream(customers.get()).distinct().count());
    return 2 * met >= least
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "only %,d of %,d ids are in both files, which default rates by segment rest on;"
                    + " ids are compared as texts: 1001, 1001.0 and 00001001 are three",
                met,
                least));
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
