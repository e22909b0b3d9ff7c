package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.training.table.FeatureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What cannot be said of columns of dates, and of others. */
final class DateRoles {
  private DateRoles() {}

  /** A line for each column that is a date and something else. */
  static List<String> conflicts(RiskSpec spec) {
    List<String> dates = spec.columns().dates();
    List<String> conflicts = new ArrayList<>();
    spec.columns().cells().values().dates().keySet().stream()
        .filter(column -> !dates.contains(column) && !spec.time().equals(Optional.of(column)))
        .map(
            column ->
                name(column)
                    + " is under 'dates', but no feature under 'derived' counts days since or to"
                    + " it; write one, or drop the column")
        .forEach(conflicts::add);
    dates.stream()
        .filter(column -> spec.kinds().get(column) == FeatureKind.NUMERIC)
        .map(column -> name(column) + " is numeric under 'kinds'; days_since needs dates")
        .forEach(conflicts::add);
    spec.time().stream()
        .filter(column -> !dates.contains(column))
        .filter(
            column ->
                spec.derived().values().stream()
                    .anyMatch(derivation -> derivation.columns().contains(column)))
        .map(
            column ->
                name(column)
                    + " is under 'time' and can be no feature; under 'derived' only days_since may"
                    + " use it")
        .forEach(conflicts::add);
    dates.stream()
        .filter(column -> numbers(spec).anyMatch(column::equals))
        .map(
            column ->
                name(column) + " is a date under 'derived'; ratios and differences need numbers")
        .forEach(conflicts::add);
    dates.stream()
        .filter(column -> asFeatures(spec).anyMatch(column::equals))
        .map(
            column ->
                name(column)
                    + " is a date, which models do not see: name the feature derived of it"
                    + " under 'monotone', 'reasons' and 'reason_groups'")
        .forEach(conflicts::add);
    return conflicts;
  }

  private static Stream<String> numbers(RiskSpec spec) {
    return spec.derived().values().stream()
        .filter(derivation -> !derivation.kind().isOfDates())
        .filter(derivation -> derivation.kind() != DerivationKind.MISSING)
        .flatMap(derivation -> derivation.columns().stream());
  }

  private static Stream<String> asFeatures(RiskSpec spec) {
    return Stream.concat(
        spec.monotone().keySet().stream(),
        Stream.concat(
            spec.decisions().reasons().keySet().stream(),
            spec.decisions().reasonGroups().values().stream()
                .flatMap(group -> group.features().stream())));
  }

  private static String name(String column) {
    return "column " + FileError.quoted(column);
  }
}
