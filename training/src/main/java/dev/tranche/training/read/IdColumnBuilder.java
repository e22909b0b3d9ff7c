package dev.tranche.training.read;

import dev.tranche.csv.LineError;
import dev.tranche.training.table.IdColumn;
import java.util.List;
import java.util.Optional;

/** The column that identifies the rows. */
final class IdColumnBuilder {
  private IdColumnBuilder() {}

  static ColumnResult of(String name, ChunkedColumn chunks) {
    MissingCounts missing = chunks.missing(chunk -> ((ColumnChunk.Keys) chunk).missing());
    if (missing.total() > 0) {
      return new ColumnResult.Invalid(
          new LineError(missing.firstLine(), name, "the id is missing; every row needs one"));
    }
    List<ColumnChunk.Keys> all = chunks.of(ColumnChunk.Keys.class);
    long[] keys = Chunks.longs(all.stream().map(ColumnChunk.Keys::keys).toList());
    long[] numbers = Chunks.longs(all.stream().map(ColumnChunk.Keys::numbers).toList());
    return new ColumnResult.Kept(
        new IdColumn(name, keys, numbers.length == keys.length ? numbers : new long[0]),
        new ColumnProfile(name, "id", "named as the id", missing.byWord(), 0, Optional.empty()));
  }
}
