package dev.tranche.batch.stream;

import java.util.Map;

/**
 * What a block gave.
 *
 * @param output its part of the output file, as it is to be written
 * @param errors its part of the list of errors; mostly empty
 * @param badRows how many rows were refused
 * @param blankRows how many besides had nothing but blank fields
 * @param counts how many of the others became what, for example {@code approve}
 */
record FinishedBlock(
    byte[] output, byte[] errors, int badRows, int blankRows, Map<String, Integer> counts) {
  FinishedBlock {
    counts = Map.copyOf(counts);
  }
}
