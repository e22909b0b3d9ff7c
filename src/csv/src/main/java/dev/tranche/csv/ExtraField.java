package dev.tranche.csv;

import dev.tranche.csv.SampleRows.SampleRow;
import dev.tranche.csv.foreign.QuotedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which field it is that all rows of a file have and its header has not. */
enum ExtraField {
  NONE,
  /** In front: the rows' names, in quotes, as R writes them. */
  ROW_NAME,
  /** Behind: nothing, as every row ends with the delimiter. */
  BLANK,
  /** Nobody can tell. */
  UNKNOWN;

  /** Of fewer rows all may be wrong by chance. */
  private static final int FEWEST = 3;

  /**
   * What all rows after the first agree on.
   *
   * @param rows the file's first, of which the very first is the header
   */
  static ExtraField of(List<SampleRow> rows) {
    if (rows.size() <= FEWEST) {
      return NONE;
    }
    int fields = rows.get(0).cells().size();
    List<SampleRow> data = rows.subList(1, rows.size());
    if (!data.stream().allMatch(row -> row.cells().size() == fields + 1)) {
      return NONE;
    }
    boolean named = data.stream().allMatch(SampleRow::firstQuoted);
    boolean blank = data.stream().allMatch(row -> row.cells().get(fields).isEmpty());
    if (named == blank) {
      // Quotes around all texts say nothing if the first column has some.
      return blank && !counts(data) ? BLANK : UNKNOWN;
    }
    return named ? ROW_NAME : BLANK;
  }

  /** What to do about rows that are in quotes as a whole, if all are. */
  static Optional<String> quotedRows(List<SampleRow> rows) {
    List<SampleRow> data = rows.subList(Math.min(1, rows.size()), rows.size());
    return data.isEmpty()
        ? Optional.empty()
        : QuotedRows.message(
            rows.get(0).cells(),
            data.stream().map(SampleRow::cells).toList(),
            data.stream().allMatch(SampleRow::firstQuoted));
  }

  /** Whether the first cells are consecutive numbers. */
  private static boolean counts(List<SampleRow> rows) {
    String first = rows.get(0).cells().get(0);
    return first.matches("\\d{1,18}")
        && IntStream.range(0, rows.size())
            .allMatch(
                i -> rows.get(i).cells().get(0).equals(Long.toString(Long.parseLong(first) + i)));
  }

  /** The names of all fields, if the header has those; one that is empty has none. */
  List<String> names(List<String> header) {
    return switch (this) {
      case ROW_NAME -> with(header, 0);
      case BLANK -> with(header, header.size());
      default -> header;
    };
  }

  private static List<String> with(List<String> header, int place) {
    List<String> names = new ArrayList<>(header);
    names.add(place, "");
    return names;
  }

  /** What to do about rows of which nobody can tell. */
  static String message(int fields) {
    return "the header has "
        + (fields == 1 ? "1 name" : fields + " names")
        + ", and every row has a field more; if the first field is the row's name, as R writes it,"
        + " put a name for it before the others in the header; if numbers such as 1,234 are cut in"
        + " two, put them in quotes; if every row ends with a delimiter, the header must, too";
  }
}
