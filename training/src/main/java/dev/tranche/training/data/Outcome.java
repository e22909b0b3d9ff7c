package dev.tranche.training.data;

/** What became of a column once all its cells were seen. */
sealed interface Outcome {
  /** It goes into the table. */
  record Kept(Column column, ColumnProfile profile) implements Outcome {}

  /** It is left out, for the reason its profile gives. */
  record Left(ColumnProfile profile) implements Outcome {}

  /** It cannot be had. */
  record Faulty(LineFault fault) implements Outcome {}

  /** It turned out categorical after its texts were thrown away: read the file once more. */
  record Again() implements Outcome {}

  /** Nobody asked for it. */
  record Ignored() implements Outcome {}
}
