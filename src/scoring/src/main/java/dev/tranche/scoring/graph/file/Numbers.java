package dev.tranche.scoring.graph.file;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Numbers that are collected one by one. Not thread-safe. */
final class Numbers {
  private static final int FIRST_SIZE = 16;

  private long[] values = new long[FIRST_SIZE];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int[] integers() {
    return LongStream.of(values).limit(size).mapToInt(Math::toIntExact).toArray();
  }

  /** The decimals whose bits they are. */
  float[] decimals() {
    float[] decimals = new float[size];
    for (int i = 0; i < size; i++) {
      decimals[i] = Float.intBitsToFloat((int) values[i]);
    }
    return decimals;
  }
}
