package dev.tranche.training.spec;

import static java.util.Objects.requireNonNull;

import dev.tranche.base.FileError;
import dev.tranche.training.table.FeatureKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which keys of a spec may name the same column. */
final class ColumnRoles {
  /** Keys that say something about features, each about the same ones if need be. */
  private static final Set<String> FEATURES =
      Set.of(
          "kinds",
          "missing",
          "not_missing",
          "decimal",
          "dates",
          "monotone",
          "required",
          "optional",
          "derived",
          "actionable",
          "reasons",
          "reason_groups");

  /** Keys that say something about cells, of protected columns and of the target as well. */
  private static final Set<String> CELLS = Set.of("kinds", "missing", "not_missing", "decimal");

  /** Keys that say something about the column of the time: how to read it, and days up to it. */
  private static final Set<String> TIME =
      Set.of("kinds", "missing", "not_missing", "decimal", "dates", "derived");

  /** Keys that say how to read the numbers of the column of weights. */
  private static final Set<String> WEIGHT = Set.of("missing", "not_missing", "decimal");

  private static final Set<String> TARGET_OR_PROTECTED = Set.of("target", "protected");

  private ColumnRoles() {}

  private static String categorical(String column, String key) {
    return "column "
        + FileError.quoted(column)
        + " is categorical; only numbers can be under '"
        + key
        + "'";
  }

  private static boolean together(Set<String> keys) {
    return (FEATURES.containsAll(keys) && !keys.equals(Set.of("required", "optional")))
        || keys.equals(Set.of("kinds", "protected"))
        || (keys.contains("time") && keys.stream().anyMatch(TIME::contains))
        || (keys.contains("weight") && keys.stream().anyMatch(WEIGHT::contains))
        || (keys.stream().anyMatch(CELLS::contains)
            && !keys.contains("kinds")
            && keys.stream().anyMatch(TARGET_OR_PROTECTED::contains));
  }

  /** A line for each column in two roles that exclude each other, or twice in one. */
  static List<String> conflicts(Spec spec) {
    Map<String, List<String>> uses = spec.columnsByKey();
    List<String> keys = List.copyOf(uses.keySet());
    List<String> conflicts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      Set<String> seen = new HashSet<>();
      for (String column : requireNonNull(uses.get(key))) {
        if (!seen.add(column)) {
          conflicts.add("column " + FileError.quoted(column) + " is twice under '" + key + "'");
        }
      }
      for (String other : keys.subList(i + 1, keys.size())) {
        if (!together(Set.of(key, other))) {
          requireNonNull(uses.get(other)).stream()
              .filter(seen::contains)
              .distinct()
              .map(
                  column ->
                      "column "
                          + FileError.quoted(column)
                          + " is under both '"
                          + key
                          + "' and '"
                          + other
                          + "'")
              .forEach(conflicts::add);
        }
      }
    }
    if (spec instanceof RiskSpec risk) {
      risk.monotone().keySet().stream()
          .filter(column -> risk.kinds().get(column) == FeatureKind.CATEGORICAL)
          .map(column -> categorical(column, "monotone"))
          .forEach(conflicts::add);
      requireNonNull(uses.get("derived")).stream()
          .filter(column -> risk.kinds().get(column) == FeatureKind.CATEGORICAL)
          .map(column -> categorical(column, "derived"))
          .forEach(conflicts::add);
      risk.time().stream()
          .filter(column -> risk.kinds().get(column) == FeatureKind.CATEGORICAL)
          .map(
              column ->
                  "column "
                      + FileError.quoted(column)
                      + " is categorical; 'time' needs dates, or numbers")
          .forEach(conflicts::add);
      conflicts.addAll(DateRoles.conflicts(risk));
      conflicts.addAll(ActionableColumns.conflicts(risk));
    }
    return conflicts;
  }
}
