package dev.tranche.csv;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the delimiter of a CSV file from its first records: of the candidates the one that cuts the
 * largest share of them into as many fields as the header, if that is more than one; among equals
 * the one with the most fields, then the first in the order {@code , ; tab |}.
 */
final class DelimiterSniffer {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int RECORDS = 100;

  private DelimiterSniffer() {}

  /**
   * The delimiter; a comma if there is none, as in a file of one column.
   *
   * @param whole whether the sample is all of the file; if not, its last record is cut short
   */
  static char sniff(char[] sample, boolean whole) {
    char best = CANDIDATES[0];
    double bestShare = 0;
    int mostFields = 1;
    for (char candidate : CANDIDATES) {
      List<Integer> counts = fieldCounts(sample, candidate, whole);
      int fields = counts.isEmpty() ? 0 : counts.get(0);
      double share =
          counts.stream().filter(count -> count == fields).count() / Math.max(1.0, counts.size());
      if (fields > 1 && (share > bestShare || (share == bestShare && fields > mostFields))) {
        best = candidate;
        bestShare = share;
        mostFields = fields;
      }
    }
    return best;
  }

  private static List<Integer> fieldCounts(char[] sample, char delimiter, boolean whole) {
    List<Integer> counts = new ArrayList<>();
    RowCursor cursor = new RowCursor(delimiter, (column, text, from, to, line) -> {});
    Block block = block(sample, delimiter);
    cursor.start(block);
    while (counts.size() <= RECORDS && cursor.next()) {
      counts.add(cursor.size());
    }
    // At a flaw the row it is in was not counted.
    boolean cut = !whole && cursor.flaw().or(block::flaw).isEmpty();
    if (counts.size() > 1 && (cut || counts.size() > RECORDS)) {
      counts.remove(counts.size() - 1);
    }
    return counts;
  }

  private static Block block(char[] sample, char delimiter) {
    Block block = new Block(sample.length + 1);
    try (BlockSplitter blocks = new BlockSplitter(new CharArrayReader(sample), delimiter)) {
      blocks.next(block);
      return block;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
