package dev.tranche.training.read;

import dev.tranche.training.table.FeatureKind;

/** What a column's cells are read as. */
enum ColumnType {
  /** Numbers, if most are, or categories. */
  INFERRED,
  NUMERIC,
  CATEGORICAL,
  /** Dates, as days. */
  DATE,
  TARGET,
  ID,
  /** Nothing, if it is empty or an index: the header has no name for it. */
  UNNAMED,
  IGNORED;

  static ColumnType of(String column, ReadOptions options) {
    if (options.target().filter(column::equals).isPresent()) {
      return TARGET;
    }
    if (options.id().filter(column::equals).isPresent()) {
      return ID;
    }
    if (options.ignore().contains(column)) {
      return IGNORED;
    }
    if (options.values().dates().containsKey(column)) {
      return DATE;
    }
    if (!options.kinds().containsKey(column)) {
      return INFERRED;
    }
    return options.kinds().get(column) == FeatureKind.NUMERIC ? NUMERIC : CATEGORICAL;
  }
}
