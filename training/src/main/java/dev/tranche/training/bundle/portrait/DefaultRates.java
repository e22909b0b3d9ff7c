package dev.tranche.training.bundle.portrait;

import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.table.IdColumn;
import dev.tranche.training.table.Table;
import java.util.Arrays;
import java.util.List;
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
    return shared(segments, risk).flatMap(ids -> of(segments, risk, ids));
  }

  private static Optional<DefaultRates> of(SegmentsFit segments, RiskFit risk, SharedIds ids) {
    KeyIndex rows = new KeyIndex(ids.customers());
    DefaultRates rates =
        new DefaultRates(
            new int[segments.segments().names().size()],
            new int[segments.segments().names().size()]);
    for (int applicant = 0; applicant < ids.applicants().length; applicant++) {
      int row = rows.find(ids.applicants()[applicant]);
      if (row >= 0) {
        int segment = segments.segments().clustering().labels()[row];
        rates.known[segment]++;
        rates.defaults[segment] += risk.table().target().label()[applicant];
      }
    }
    return Arrays.stream(rates.known).sum() == 0 ? Optional.empty() : Optional.of(rates);
  }

  /**
   * What is to be looked at, a sentence each: a file without ids, ids compared as numbers, and ids
   * of which less than half of the shorter file are in both.
   */
  public static List<String> warnings(SegmentsFit segments, RiskFit risk) {
    return customers(segments).isPresent() != applicants(risk).isPresent()
        ? List.of(
            "only one of the files has a column of ids, so there are no default rates by segment")
        : shared(segments, risk).map(SharedIds::warnings).orElseGet(List::of);
  }

  /** 0 … 1, NaN where no customer is known. */
  public double rate(int segment) {
    return (double) defaults[segment] / known[segment];
  }

  private static Optional<SharedIds> shared(SegmentsFit segments, RiskFit risk) {
    return customers(segments)
        .flatMap(ids -> applicants(risk).map(others -> SharedIds.of(ids, others)));
  }

  private static Optional<IdColumn> customers(SegmentsFit segments) {
    return ids(segments.table().data().table(), segments.spec().id());
  }

  private static Optional<IdColumn> applicants(RiskFit risk) {
    return ids(risk.table().data().table(), risk.spec().id());
  }

  private static Optional<IdColumn> ids(Table table, Optional<String> id) {
    return id.flatMap(table::find).filter(IdColumn.class::isInstance).map(IdColumn.class::cast);
  }
}
