package dev.tranche.training.read;

import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.value.MissingWords;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often which word for "missing" stood in a column, and where the first one did. */
final class MissingCounts {
  private MissingWords words;
  private int[] counts;
  private long firstLine;
  private int total;

  /** By the usual words. */
  MissingCounts() {
    this(MissingWords.of(ValueRules.USUAL));
  }

  MissingCounts(MissingWords words) {
    this.words = words;
    this.counts = new int[words.all().size()];
  }

  /** One more, on that line; the first one given is the file's first. */
  void add(int word, long line) {
    firstLine = total == 0 ? line : firstLine;
    counts[word]++;
    total++;
  }

  /** Those of the block that follows, whose lines count from {@code startLine}. */
  void add(MissingCounts next, long startLine) {
    if (counts.length < next.counts.length) {
      counts = Arrays.copyOf(counts, next.counts.length);
      words = next.words;
    }
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
        byWord.put(words.all().get(word), counts[word]);
      }
    }
    return byWord;
  }
}
