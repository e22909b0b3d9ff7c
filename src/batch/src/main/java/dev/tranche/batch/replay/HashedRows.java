package dev.tranche.batch.replay;

import dev.tranche.batch.FeatureRows;
import dev.tranche.scoring.audit.InputHash;
import dev.tranche.scoring.value.Row;
import java.util.Arrays;
import java.util.Optional;

/**
 * The rows of a file, found by their input hashes. An open-addressed table of the hashes' first 64
 * bits; what is found is hashed again in full.
 */
final class HashedRows {
  private static final int PREFIX_DIGITS = 16;
  private static final int HEXADECIMAL = 16;
  private static final int FREE = -1;

  private final FeatureRows rows;
  private final InputHash hash;
  private final long[] prefixes;
  private final int[] slots;

  HashedRows(FeatureRows rows, InputHash hash) {
    this.rows = rows;
    this.hash = hash;
    // At most half full, so that probing is short.
    int size = Math.max(2, Integer.highestOneBit(Math.max(1, rows.size())) << 2);
    this.prefixes = new long[size];
    this.slots = new int[size];
    Arrays.fill(slots, FREE);
    for (int row = 0; row < rows.size(); row++) {
      put(prefix(hash.of(rows.row(row))), row);
    }
  }

  private void put(long prefix, int row) {
    int slot = slot(prefix);
    while (slots[slot] != FREE) {
      if (prefixes[slot] == prefix) {
        return;
      }
      slot = (slot + 1) % slots.length;
    }
    prefixes[slot] = prefix;
    slots[slot] = row;
  }

  /** A row with that hash; equal rows have the same. */
  Optional<Row> find(String inputHash) {
    if (!inputHash.matches("[0-9a-f]{64}")) {
      return Optional.empty();
    }
    long prefix = prefix(inputHash);
    for (int slot = slot(prefix); slots[slot] != FREE; slot = (slot + 1) % slots.length) {
      if (prefixes[slot] == prefix) {
        return Optional.of(rows.row(slots[slot])).filter(row -> hash.of(row).equals(inputHash));
      }
    }
    return Optional.empty();
  }

  private int slot(long prefix) {
    return (int) (prefix & (slots.length - 1));
  }

  private static long prefix(String inputHash) {
    return Long.parseUnsignedLong(inputHash, 0, PREFIX_DIGITS, HEXADECIMAL);
  }
}
