package dev.tranche.training.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The pieces of one column in the file's order, each with the line its block starts on. */
final class ColumnPieces {
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Long> startLines = new ArrayList<>();

  void add(Piece piece, long startLine) {
    pieces.add(piece);
    startLines.add(startLine);
  }

  <P extends Piece> List<P> of(Class<P> type) {
    return pieces.stream().map(type::cast).toList();
  }

  /** What all cells were; lines count from 1. */
  Piece.Tally tally(Function<Piece, Piece.Tally> of) {
    Piece.Tally sum = Piece.Tally.none();
    for (int i = 0; i < pieces.size(); i++) {
      sum = sum.and(of.apply(pieces.get(i)), startLines.get(i));
    }
    return sum;
  }

  /** The gaps of all; lines count from 1. */
  Gaps gaps(Function<Piece, Gaps> of) {
    Gaps sum = new Gaps();
    for (int i = 0; i < pieces.size(); i++) {
      sum.add(of.apply(pieces.get(i)), startLines.get(i));
    }
    return sum;
  }

  void clear() {
    pieces.clear();
    startLines.clear();
  }
}
