package dev.tranche.training.data;

/** What became of a column once all its cells were seen. */
sealed interface Collected {
  /** It goes into the table. */
  record Kept(Column column) implements Collected {}

  /** It is left out, for this reason. */
  record Left(String reason) implements Collected {}

  /** It turned out categorical after its numbers were thrown away: read the file once more. */
  record Again() implements Collected {}

  /** Nobody asked for it. */
  record Ignored() implements Collected {}
}
