package dev.tranche.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A stretch of the text that begins with a row and ends with one; filled again and again. */
public final class Block {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';

  private byte[] bytes;
  private int length;
  private int number;
  private boolean cut;

  public Block(int capacity) {
    bytes = new byte[capacity];
  }

  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Its place in the file, from 0. */
  int number() {
    return number;
  }

  /** Whether its only row is longer than a row may be, and here cut short. */
  boolean cut() {
    return cut;
  }

  void grow(int capacity) {
    bytes = Arrays.copyOf(bytes, capacity);
  }

  void filled(int place, int size, boolean cutShort) {
    number = place;
    length = size;
    cut = cutShort;
  }

  boolean hasQuote() {
    return any(QUOTES, bytes, length);
  }

  boolean isAscii() {
    int i = 0;
    long high = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      high |= (long) LONGS.get(bytes, i);
    }
    for (; i < length; i++) {
      high |= bytes[i];
    }
    return (high & HIGHS) == 0;
  }

  /** A zero byte is the only one that borrows from its high bit (Warren, Hacker's Delight, 6-1). */
  private static boolean any(long pattern, byte[] bytes, int length) {
    int i = 0;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      long word = (long) LONGS.get(bytes, i) ^ pattern;
      if (((word - ONES) & ~word & HIGHS) != 0) {
        return true;
      }
    }
    for (; i < length; i++) {
      if (bytes[i] == (byte) pattern) {
        return true;
      }
    }
    return false;
  }
}
