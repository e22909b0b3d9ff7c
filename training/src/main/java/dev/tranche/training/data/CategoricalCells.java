package dev.tranche.training.data;

import java.util.List;
import java.util.stream.IntStream;

/** The growing cells of a categorical column. Once it has too many levels it keeps nothing. */
final class CategoricalCells {
  /** Below this many levels even a different one in each row is no sign of an identifier. */
  private static final int FEW_LEVELS = 20;

  private final String name;
  private final LevelPool pool = new LevelPool();
  private IntChunks codes = new IntChunks();
  private int filled;
  private boolean overflowed;

  /**
   * A column that begins with gaps.
   *
   * @param gaps how many
   */
  CategoricalCells(String name, int gaps) {
    this.name = name;
    for (int i = 0; i < gaps; i++) {
      codes.add(LevelPool.MISSING);
    }
  }

  /** Adds a cell; whether it was a gap. */
  boolean add(char[] text, int from, int to) {
    int code = pool.code(text, from, to);
    filled += code == LevelPool.MISSING || overflowed ? 0 : 1;
    if (code == LevelPool.OVERFLOW && !overflowed) {
      overflowed = true;
      codes = new IntChunks();
    }
    if (!overflowed) {
      codes.add(code);
    }
    return code == LevelPool.MISSING;
  }

  boolean overflowed() {
    return overflowed;
  }

  /** The levels seen, up to 255, in order of appearance. */
  List<String> levels() {
    return List.copyOf(pool.levels());
  }

  Collected finish() {
    int levels = pool.levels().size();
    if (levels == 0) {
      return new Collected.Left("every cell is missing");
    }
    if (levels >= FEW_LEVELS && levels > 0.9 * filled) {
      return new Collected.Left("nearly every row has a value of its own, as in an identifier");
    }
    if (overflowed) {
      return new Collected.Left("more than " + LevelPool.MOST + " levels");
    }
    if (levels == 1) {
      return new Collected.Left(
          "constant: every filled cell is " + Fault.quoted(pool.levels().get(0)));
    }
    return new Collected.Kept(column());
  }

  /** The column, whatever its levels; not after an overflow. */
  CategoricalColumn column() {
    List<String> seen = pool.levels();
    List<String> sorted = seen.stream().sorted().toList();
    int[] rank = IntStream.range(0, seen.size()).map(i -> sorted.indexOf(seen.get(i))).toArray();
    int[] ranked = codes.toInts();
    for (int i = 0; i < ranked.length; i++) {
      ranked[i] = ranked[i] < 0 ? LevelPool.MISSING : rank[ranked[i]];
    }
    return new CategoricalColumn(name, ranked, sorted, ranked.length - filled);
  }
}
