package dev.tranche.training.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
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
  static char sniff(String sample, boolean whole) {
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

  private static List<Integer> fieldCounts(String sample, char delimiter, boolean whole) {
    List<Integer> counts = new ArrayList<>();
    try (CsvReader<Integer> rows = CsvScan.builder(delimiter).build(new Counter(), sample)) {
      for (int fields : rows) {
        counts.add(fields);
        if (counts.size() > RECORDS) {
          break;
        }
      }
    } catch (CsvParseException | java.io.IOException malformed) {
      // Up to here the records speak for themselves; the reading itself reports the fault.
      return counts;
    }
    if (counts.size() > 1 && (!whole || counts.size() > RECORDS)) {
      counts.remove(counts.size() - 1);
    }
    return counts;
  }

  private static final class Counter extends AbstractBaseCsvCallbackHandler<Integer> {
    @Override
    protected Integer buildRecord() {
      return getFieldCount();
    }
  }
}
