package dev.tranche.scoring.graph.margin;

import dev.tranche.scoring.graph.tree.TriedValues;
import java.util.Arrays;
import java.util.List;

/**
 * What open columns of a row may hold: of each a stretch of values in their order, and, where it is
 * still possible, what the row has itself. Not thread-safe.
 */
final class OpenBox {
  private final int[] from;
  private final int[] to;
  private final boolean[] own;

  private OpenBox(int[] from, int[] to, boolean[] own) {
    this.from = from;
    this.to = to;
    this.own = own;
  }

  /** All of the values, and the row's own. */
  static OpenBox all(List<TriedValues> values) {
    boolean[] own = new boolean[values.size()];
    Arrays.fill(own, true);
    int[] to = values.stream().mapToInt(TriedValues::count).toArray();
    return new OpenBox(new int[to.length], to, own);
  }

  OpenBox copy() {
    return new OpenBox(from.clone(), to.clone(), own.clone());
  }

  int columns() {
    return from.length;
  }

  /** The first value of a column's stretch. */
  int from(int column) {
    return from[column];
  }

  /** The end of a column's stretch, exclusive. */
  int to(int column) {
    return to[column];
  }

  boolean own(int column) {
    return own[column];
  }

  void set(int column, int first, int end, boolean rows) {
    from[column] = first;
    to[column] = end;
    own[column] = rows;
  }

  /** Leaves a column the row's own value only. */
  OpenBox ownOnly(int column) {
    OpenBox less = copy();
    less.set(column, from[column], from[column], true);
    return less;
  }

  /** Leaves a column its stretch only. */
  OpenBox withoutOwn(int column) {
    OpenBox less = copy();
    less.set(column, from[column], to[column], false);
    return less;
  }

  /** Leaves a column, without the row's own value, the smaller part of its stretch. */
  OpenBox below(int column, int cut) {
    OpenBox less = copy();
    less.set(column, from[column], Math.min(to[column], cut), false);
    return less;
  }

  /** Leaves a column, without the row's own value, the larger part of its stretch. */
  OpenBox above(int column, int cut) {
    OpenBox less = copy();
    less.set(column, Math.max(from[column], cut), to[column], false);
    return less;
  }
}
