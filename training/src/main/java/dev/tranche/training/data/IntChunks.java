package dev.tranche.training.data;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing array of ints (or floats, by their bits). Grows by chunks: doubling one long array
 * would hold up to three times the column while it copies.
 */
final class IntChunks {
  private static final int SHIFT = 16;
  private static final int MASK = (1 << SHIFT) - 1;

  private final List<int[]> chunks = new ArrayList<>();
  private int[] last = new int[0];
  private int size;

  int size() {
    return size;
  }

  void add(int value) {
    if ((size & MASK) == 0) {
      last = new int[MASK + 1];
      chunks.add(last);
    }
    last[size++ & MASK] = value;
  }

  int get(int index) {
    return chunks.get(index >>> SHIFT)[index & MASK];
  }

  int[] toInts() {
    int[] all = new int[size];
    for (int i = 0; i < size; i++) {
      all[i] = get(i);
    }
    return all;
  }

  float[] toFloats() {
    float[] all = new float[size];
    for (int i = 0; i < size; i++) {
      all[i] = Float.intBitsToFloat(get(i));
    }
    return all;
  }
}
