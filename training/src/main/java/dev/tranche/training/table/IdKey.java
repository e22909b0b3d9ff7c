package dev.tranche.training.table;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The 64-bit key of an identifier's text: equal for equal texts. */
public final class IdKey {
  private IdKey() {}

  /** The key of the text in UTF-8. */
  public static long of(char[] text, int from, int to) {
    return of(new String(text, from, to - from).getBytes(UTF_8));
  }

  /** A chain of permutations of the 64-bit state, one for every eight bytes. */
  private static long of(byte[] text) {
    long state = text.length;
    long eight = 0;
    for (int i = 0; i < text.length; i++) {
      eight = (eight << Byte.SIZE) | (text[i] & 0xFF);
      if ((i & (Long.BYTES - 1)) == Long.BYTES - 1) {
        state = mixed(state ^ eight);
        eight = 0;
      }
    }
    return mixed(mixed(state ^ eight));
  }

  /**
   * A permutation of 64 bits: the finaliser of SplitMix64 (Steele, Lea and Flood 2014, variant 13
   * of Stafford).
   */
  public static long mixed(long z) {
    long a = z + 0x9E3779B97F4A7C15L;
    long b = (a ^ (a >>> 30)) * 0xBF58476D1CE4E5B9L;
    long c = (b ^ (b >>> 27)) * 0x94D049BB133111EBL;
    return c ^ (c >>> 31);
  }
}
