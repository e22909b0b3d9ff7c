package dev.tranche.training.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The chunks of one column in the file's order, each with the line its block starts on. */
final class ChunkedColumn {
  private final List<ColumnChunk> chunks = new ArrayList<>();
  private final List<Long> startLines = new ArrayList<>();

  void add(ColumnChunk chunk, long startLine) {
    chunks.add(chunk);
    startLines.add(startLine);
  }

  <P extends ColumnChunk> List<P> of(Class<P> type) {
    return chunks.stream().map(type::cast).toList();
  }

  /** What all cells were; lines count from 1. */
  CellTally tally(Function<ColumnChunk, CellTally> of) {
    CellTally sum = CellTally.none();
    for (int i = 0; i < chunks.size(); i++) {
      sum = sum.and(of.apply(chunks.get(i)), startLines.get(i));
    }
    return sum;
  }

  /** The missing cells of all; lines count from 1. */
  MissingCounts missing(Function<ColumnChunk, MissingCounts> of) {
    MissingCounts sum = new MissingCounts();
    for (int i = 0; i < chunks.size(); i++) {
      sum.add(of.apply(chunks.get(i)), startLines.get(i));
    }
    return sum;
  }

  void clear() {
    chunks.clear();
    startLines.clear();
  }
}
