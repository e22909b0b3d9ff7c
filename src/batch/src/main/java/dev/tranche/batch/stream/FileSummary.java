package dev.tranche.batch.stream;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of a file's rows.
 *
 * @param rows all of them
 * @param badRows those that were refused
 * @param blankRows rows besides that had nothing but blank fields, and were left out
 * @param counts how many of the others became what
 */
public record FileSummary(long rows, long badRows, long blankRows, Map<String, Long> counts) {
  static final FileSummary NOTHING = new FileSummary(0, 0, 0, Map.of());

  public FileSummary {
    counts = Map.copyOf(counts);
  }

  FileSummary with(FinishedBlock block) {
    Map<String, Long> sums = new TreeMap<>(counts);
    block.counts().forEach((word, count) -> sums.merge(word, (long) count, Long::sum));
    int good = block.counts().values().stream().mapToInt(Integer::intValue).sum();
    return new FileSummary(
        rows + block.badRows() + good,
        badRows + block.badRows(),
        blankRows + block.blankRows(),
        sums);
  }
}
