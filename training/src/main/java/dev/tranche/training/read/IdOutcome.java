package dev.tranche.training.read;

import dev.tranche.csv.LineError;
import dev.tranche.training.table.IdColumn;
import java.util.Optional;

/** The column that identifies the rows. */
final class IdOutcome {
  private IdOutcome() {}

  static ColumnResult of(String name, ColumnChunks pieces) {
    Gaps gaps = pieces.gaps(piece -> ((ColumnChunk.Keys) piece).gaps());
    if (gaps.total() > 0) {
      return new ColumnResult.Faulty(
          new LineError(gaps.firstLine(), name, "the id is missing; every row needs one"));
    }
    long[] keys =
        Chunks.longs(
            pieces.of(ColumnChunk.Keys.class).stream().map(ColumnChunk.Keys::keys).toList());
    return new ColumnResult.Kept(
        new IdColumn(name, keys),
        new ColumnProfile(name, "id", "named as the id", gaps.byWord(), 0, Optional.empty()));
  }
}
