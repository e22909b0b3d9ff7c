package dev.tranche.training.read;

import dev.tranche.csv.LineError;
import dev.tranche.training.table.Column;
import java.util.List;

/** What became of a column once all its cells were seen. */
sealed interface ColumnResult {
  /** It goes into the table. */
  record Kept(Column column, ColumnProfile profile, List<String> warnings) implements ColumnResult {
    Kept(Column column, ColumnProfile profile) {
      this(column, profile, List.of());
    }
  }

  /** It is left out, for the reason its profile gives. */
  record Left(ColumnProfile profile, List<String> warnings) implements ColumnResult {
    Left(ColumnProfile profile) {
      this(profile, List.of());
    }
  }

  /** A cell or a row is wrong. */
  record Invalid(LineError error) implements ColumnResult {}

  /** Its cells are to be read another way than was thought: read the file once more. */
  record Again(ColumnPlan plan) implements ColumnResult {}

  /** Nobody asked for it. */
  record Ignored() implements ColumnResult {}
}
