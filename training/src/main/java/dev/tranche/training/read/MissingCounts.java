package dev.tranche.training.read;

import dev.tranche.scoring.value.CellWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often which word for "missing" stood in a column, and where the first one did. */
final class MissingCounts {
  private final int[] counts = new int[CellWords.MISSING.size()];
  private long firstLine;
  private int total;

  /** One more, on that line; the first one given is the file's first. */
  void add(int word, long line) {
    firstLine = total == 0 ? line : firstLine;
    counts[word]++;
    total++;
  }

  /** Those of the block that follows, whose lines count from {@code startLine}. */
  void add(MissingCounts next, long startLine) {
    firstLine = total == 0 ? startLine + next.firstLine : firstLine;
    for (int word = 0; word < counts.length; word++) {
      counts[word] += next.counts[word];
    }
    total += next.total;
  }

  int total() {
    return total;
  }

  long firstLine() {
    return firstLine;
  }

  /** The words that occurred, with their counts; a blank is the empty text. */
  Map<String, Integer> byWord() {
    Map<String, Integer> byWord = new LinkedHashMap<>();
    for (int word = 0; word < counts.length; word++) {
      if (counts[word] > 0) {
        byWord.put(CellWords.MISSING.get(word), counts[word]);
      }
    }
    return byWord;
  }
}
