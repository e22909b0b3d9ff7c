package dev.tranche.training.read;

import dev.tranche.csv.LineError;
import dev.tranche.training.table.Column;

/** What became of a column once all its cells were seen. */
sealed interface ColumnResult {
  /** It goes into the table. */
  record Kept(Column column, ColumnProfile profile) implements ColumnResult {}

  /** It is left out, for the reason its profile gives. */
  record Left(ColumnProfile profile) implements ColumnResult {}

  /** A cell or a row is wrong. */
  record Invalid(LineError error) implements ColumnResult {}

  /** It turned out categorical after its texts were thrown away: read the file once more. */
  record Again() implements ColumnResult {}

  /** Nobody asked for it. */
  record Ignored() implements ColumnResult {}
}
