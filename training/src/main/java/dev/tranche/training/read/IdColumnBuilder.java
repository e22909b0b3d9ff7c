package dev.tranche.training.read;

import dev.tranche.csv.LineError;
import dev.tranche.training.table.IdColumn;
import java.util.Optional;

/** The column that identifies the rows. */
final class IdColumnBuilder {
  private IdColumnBuilder() {}

  static ColumnResult of(String name, ColumnChunks chunks) {
    MissingCounts missing = chunks.missing(chunk -> ((ColumnChunk.Keys) chunk).missing());
    if (missing.total() > 0) {
      return new ColumnResult.Invalid(
          new LineError(missing.firstLine(), name, "the id is missing; every row needs one"));
    }
    long[] keys =
        Chunks.longs(
            chunks.of(ColumnChunk.Keys.class).stream().map(ColumnChunk.Keys::keys).toList());
    return new ColumnResult.Kept(
        new IdColumn(name, keys),
        new ColumnProfile(name, "id", "named as the id", missing.byWord(), 0, Optional.empty()));
  }
}
