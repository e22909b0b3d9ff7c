package dev.tranche.csv;

import dev.tranche.csv.SampleRows.SampleRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the delimiter of a CSV file from its first records: of the usual ones the one that cuts the
 * largest share of them into as many fields as the header (or all into one more, see {@link
 * ExtraField}), if that is more than one; among equals the one with the most fields, then the first
 * in the order {@code , ; tab |}. If none of these cuts half of the records so, a rarer one may:
 * {@code ~}, {@code ^} or runs of blanks; and if none of those does, any other character in the
 * header that cuts all records alike.
 */
final class DelimiterSniffer {
  private static final List<Character> USUAL = List.of(',', ';', '\t', '|');
  private static final List<Character> RARE = List.of('~', '^', Delimiters.BLANKS);

  /** Characters of words and numbers, and those that mean something in CSV itself. */
  private static final String NO_DELIMITERS = "\"'._-+\r\n";

  private static final double HALF = 0.5;

  private final char[] sample;
  private final boolean whole;

  private DelimiterSniffer(char[] sample, boolean whole) {
    this.sample = sample;
    this.whole = whole;
  }

  /** How well a character divides the records: the share of those with as many fields. */
  private record Candidate(char delimiter, double share, int fields, int records) {}

  /**
   * The delimiter; a comma if there is none, as in a file of one column.
   *
   * @param whole whether the sample is all of the file; if not, its last record is cut short
   */
  static char sniff(char[] sample, boolean whole) {
    DelimiterSniffer sniffer = new DelimiterSniffer(sample, whole);
    Optional<Candidate> usual = sniffer.best(USUAL);
    return usual
        .filter(found -> found.share() > HALF)
        .or(() -> sniffer.best(RARE).filter(found -> found.share() > HALF))
        .or(() -> sniffer.best(sniffer.others()).filter(DelimiterSniffer::allAlike))
        .or(() -> sniffer.bestOfUnknown())
        .or(() -> usual)
        .map(Candidate::delimiter)
        .orElse(USUAL.get(0));
  }

  private static boolean allAlike(Candidate candidate) {
    return candidate.share() == 1 && candidate.records() > 1;
  }

  private Optional<Candidate> best(List<Character> delimiters) {
    // Of equals the first is taken, and max() takes the last.
    List<Candidate> candidates = new ArrayList<>();
    delimiters.forEach(delimiter -> candidates.add(0, candidate(delimiter)));
    return candidates.stream()
        .filter(candidate -> candidate.fields() > 1)
        .max(Comparator.comparingDouble(Candidate::share).thenComparingInt(Candidate::fields));
  }

  /** Of those that leave every row a field more than the header, of which nobody can tell. */
  private Optional<Candidate> bestOfUnknown() {
    return Stream.concat(USUAL.stream(), RARE.stream())
        .map(delimiter -> new Extra(delimiter, SampleRows.of(sample, delimiter, whole)))
        .filter(found -> ExtraField.of(found.rows()) == ExtraField.UNKNOWN)
        .map(found -> new Candidate(found.delimiter(), 1, found.names(), found.rows().size()))
        .filter(candidate -> candidate.fields() > 1)
        .max(Comparator.comparingInt(Candidate::fields));
  }

  /** The rows if a character separates their fields. */
  private record Extra(char delimiter, List<SampleRow> rows) {
    int names() {
      return rows.get(0).cells().size();
    }
  }

  private Candidate candidate(char delimiter) {
    List<SampleRow> rows = SampleRows.of(sample, delimiter, whole);
    int fields = rows.isEmpty() ? 0 : rows.get(0).cells().size();
    ExtraField extra = ExtraField.of(rows);
    if (extra == ExtraField.ROW_NAME || extra == ExtraField.BLANK) {
      return new Candidate(delimiter, 1, fields + 1, rows.size());
    }
    long alike = rows.stream().filter(row -> row.cells().size() == fields).count();
    return new Candidate(delimiter, alike / Math.max(1.0, rows.size()), fields, rows.size());
  }

  /** The other characters of the first line that might be delimiters, in its order. */
  private List<Character> others() {
    return new String(sample)
        .lines()
        .filter(line -> !line.isBlank())
        .limit(1)
        .flatMap(line -> line.chars().mapToObj(c -> (char) c))
        .filter(c -> !Character.isLetterOrDigit(c) && NO_DELIMITERS.indexOf(c) < 0)
        .filter(c -> Stream.concat(USUAL.stream(), RARE.stream()).noneMatch(c::equals))
        .filter(c -> c != 0 && !Character.isSurrogate(c))
        .distinct()
        .toList();
  }
}
