package dev.tranche.training.bundle;

import dev.tranche.scoring.graph.Batch;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Which rows models were fitted to, as a Bloom filter (Bloom, <i>Space/time trade-offs in hash
 * coding with allowable errors</i>, CACM 1970) of 10 bits a row: a row that was fitted to is always
 * found in it, one in about a hundred others is, too. No row can be read from it; who has all
 * values of one can ask whether it is there. A row is known by the values of all features.
 */
public final class FittedRows {
  private static final int BITS_PER_ROW = 10;
  private static final int PLACES = 7;
  private static final int FEWEST_BITS = 64;

  private final long[] bits;

  private FittedRows(long[] bits) {
    this.bits = bits;
  }

  /** Of rows as models take them. */
  static FittedRows of(Batch rows) {
    long wanted = Math.max(FEWEST_BITS, (long) BITS_PER_ROW * rows.rows());
    FittedRows fitted = new FittedRows(new long[(int) ((wanted + Long.SIZE - 1) / Long.SIZE)]);
    for (int row = 0; row < rows.rows(); row++) {
      long print = print(rows, row);
      for (int place = 0; place < PLACES; place++) {
        long bit = fitted.bit(print, place);
        fitted.bits[(int) (bit / Long.SIZE)] |= 1L << bit % Long.SIZE;
      }
    }
    return fitted;
  }

  /** What {@link #bytes} gave; a multiple of eight. */
  static FittedRows of(byte[] bytes) {
    long[] bits = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(bits);
    return new FittedRows(bits);
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(bits.length * Long.BYTES);
    Arrays.stream(bits).forEach(bytes::putLong);
    return bytes.array();
  }

  /** Whether a row was fitted to, or looks as if it had been. */
  public boolean mayHold(Batch rows, int row) {
    long print = print(rows, row);
    for (int place = 0; place < PLACES; place++) {
      long bit = bit(print, place);
      if ((bits[(int) (bit / Long.SIZE)] >>> bit % Long.SIZE & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  /** By double hashing (Kirsch and Mitzenmacher, <i>Less hashing, same performance</i>, 2008). */
  private long bit(long print, int place) {
    long step = mixed(print ^ 0x9e3779b97f4a7c15L) | 1;
    return Long.remainderUnsigned(print + place * step, (long) bits.length * Long.SIZE);
  }

  private static long print(Batch rows, int row) {
    long print = 0;
    for (int f = 0; f < rows.numbers().length; f++) {
      long cell =
          rows.numbers()[f].length > 0
              ? Float.floatToIntBits(rows.numbers()[f][row] + 0f)
              : print(rows.texts()[f][row]);
      print = mixed(print + mixed(cell + f + 1));
    }
    return print;
  }

  private static long print(String text) {
    long print = text.length();
    for (int i = 0; i < text.length(); i++) {
      print = mixed(print + text.charAt(i));
    }
    return print;
  }

  /** SplitMix64's mixing (Steele, Lea and Flood, OOPSLA 2014). */
  private static long mixed(long value) {
    long mixed = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
