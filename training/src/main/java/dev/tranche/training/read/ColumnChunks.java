package dev.tranche.training.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The pieces of one column in the file's order, each with the line its block starts on. */
final class ColumnChunks {
  private final List<ColumnChunk> pieces = new ArrayList<>();
  private final List<Long> startLines = new ArrayList<>();

  void add(ColumnChunk piece, long startLine) {
    pieces.add(piece);
    startLines.add(startLine);
  }

  <P extends ColumnChunk> List<P> of(Class<P> type) {
    return pieces.stream().map(type::cast).toList();
  }

  /** What all cells were; lines count from 1. */
  ColumnChunk.Tally tally(Function<ColumnChunk, ColumnChunk.Tally> of) {
    ColumnChunk.Tally sum = ColumnChunk.Tally.none();
    for (int i = 0; i < pieces.size(); i++) {
      sum = sum.and(of.apply(pieces.get(i)), startLines.get(i));
    }
    return sum;
  }

  /** The gaps of all; lines count from 1. */
  Gaps gaps(Function<ColumnChunk, Gaps> of) {
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
