package dev.tranche.training.data;

import java.util.Optional;

/** The column that identifies the rows. */
final class IdOutcome {
  private IdOutcome() {}

  static Outcome of(String name, ColumnPieces pieces) {
    Gaps gaps = pieces.gaps(piece -> ((Piece.Keys) piece).gaps());
    if (gaps.total() > 0) {
      return new Outcome.Faulty(
          new LineFault(gaps.firstLine(), name, "the id is missing; every row needs one"));
    }
    long[] keys = Chunks.longs(pieces.of(Piece.Keys.class).stream().map(Piece.Keys::keys).toList());
    return new Outcome.Kept(
        new IdColumn(name, keys),
        new ColumnProfile(name, "id", "named as the id", gaps.byWord(), 0, Optional.empty()));
  }
}
