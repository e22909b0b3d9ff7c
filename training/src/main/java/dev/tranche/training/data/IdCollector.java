package dev.tranche.training.data;

import java.nio.file.Path;

/** The column of identifiers, each a 64-bit key of its text. */
final class IdCollector implements CellCollector {
  private final Path file;
  private final String column;
  private final IntChunks halves = new IntChunks();

  IdCollector(Path file, String column) {
    this.file = file;
    this.column = column;
  }

  @Override
  public void add(char[] text, int from, int to, long line) {
    if (from == to) {
      throw Fault.at(file, line, column, "the id is missing; every row needs one");
    }
    long key = key(text, from, to);
    halves.add((int) (key >>> 32));
    halves.add((int) key);
  }

  @Override
  public Collected finish() {
    long[] keys = new long[halves.size() / 2];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((long) halves.get(2 * i) << 32) | (halves.get(2 * i + 1) & 0xFFFFFFFFL);
    }
    return new Collected.Kept(new IdColumn(column, keys));
  }

  /** A chain of permutations of the 64-bit state, one for every four characters. */
  static long key(char[] text, int from, int to) {
    long state = (long) to - from;
    long four = 0;
    for (int i = from; i < to; i++) {
      four = (four << 16) | text[i];
      if (((i - from) & 3) == 3) {
        state = mixed(state ^ four);
        four = 0;
      }
    }
    return mixed(mixed(state ^ four));
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford). */
  private static long mixed(long z) {
    long a = z + 0x9E3779B97F4A7C15L;
    long b = (a ^ (a >>> 30)) * 0xBF58476D1CE4E5B9L;
    long c = (b ^ (b >>> 27)) * 0x94D049BB133111EBL;
    return c ^ (c >>> 31);
  }
}
