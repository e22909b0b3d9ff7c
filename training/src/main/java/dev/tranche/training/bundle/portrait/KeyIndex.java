package dev.tranche.training.bundle.portrait;

/**
 * Where each 64-bit key stands, by open addressing in plain arrays: a map of a million boxed keys
 * would take ten times the memory.
 */
final class KeyIndex {
  private final long[] keys;
  private final int[] places;
  private final int mask;

  /** Of a key that comes more than once the last place counts. */
  KeyIndex(long[] all) {
    int slots = Integer.highestOneBit(Math.max(1, Math.min(all.length, 1 << 28))) << 2;
    this.keys = new long[slots];
    this.places = new int[slots];
    this.mask = slots - 1;
    for (int place = 0; place < all.length; place++) {
      int slot = slot(all[place]);
      keys[slot] = all[place];
      places[slot] = place + 1;
    }
  }

  /** The key's place from 0, or -1. */
  int find(long key) {
    return places[slot(key)] - 1;
  }

  private int slot(long key) {
    // Keys are hashes already, but a table must not depend on how good their low bits are.
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (places[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
