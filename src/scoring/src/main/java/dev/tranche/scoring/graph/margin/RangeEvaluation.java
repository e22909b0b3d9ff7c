package dev.tranche.scoring.graph.margin;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;

/** What features may have, and what columns may hold then, each computed once. Not thread-safe. */
final class RangeEvaluation {
  private final List<ValueSet> values;
  private final IdentityHashMap<MatrixColumn, ColumnRange> computed = new IdentityHashMap<>();

  /** By feature. */
  RangeEvaluation(List<ValueSet> values) {
    this.values = values;
  }

  /** The features that may have something else than before. */
  BitSet changed(RangeEvaluation before) {
    BitSet changed = new BitSet(values.size());
    for (int feature = 0; feature < values.size(); feature++) {
      changed.set(feature, !values.get(feature).equals(before.values.get(feature)));
    }
    return changed;
  }

  ColumnRange numbers(int feature) {
    return values.get(feature).range();
  }

  List<String> texts(int feature) {
    return values.get(feature).texts();
  }

  ColumnRange of(MatrixColumn column) {
    ColumnRange range = computed.get(column);
    if (range == null) {
      range = column.ranges().of(this);
      computed.put(column, range);
    }
    return range;
  }
}
