package dev.tranche.csv.foreign;

import java.util.List;
import java.util.Optional;

/**
 * Files each of whose rows is in quotes as a whole: {@code "1,2,3"}, or {@code "1,""a"",3"}, as a
 * spreadsheet writes one that was saved again after all its text was in the first column.
 */
public final class QuotedRows {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  private static final String MESSAGE =
      "every row is in quotes as a whole, so that it is one field; take the first and the last quote"
          + " off every line, and write one quote where two are, as by"
          + " sed 's/^\"//; s/\"[,;]*$//; s/\"\"/\"/g'";

  private QuotedRows() {}

  /**
   * What to do about such a file, if it is one.
   *
   * @param header the file's first row
   * @param rows those that follow
   * @param quoted whether the first field of all of them is in quotes
   */
  public static Optional<String> message(
      List<String> header, List<List<String>> rows, boolean quoted) {
    boolean alone =
        rows.stream()
            .allMatch(row -> row.subList(1, row.size()).stream().allMatch(String::isEmpty));
    return quoted
            && alone
            && !rows.isEmpty()
            && DELIMITERS.stream().anyMatch(it -> cuts(it, header, rows))
        ? Optional.of(MESSAGE)
        : Optional.empty();
  }

  /**
   * Whether the character is as often in every row as in the header, whose fields it may divide.
   */
  private static boolean cuts(char delimiter, List<String> header, List<List<String>> rows) {
    long fields = header.stream().filter(cell -> !cell.isEmpty()).count();
    long names = Math.max(fields - 1, count(delimiter, header.get(0)));
    // One comma may be of the text of a first column whose neighbour is empty.
    boolean sure = names > 1 || fields == 1 || rows.stream().allMatch(row -> row.size() == 1);
    return names > 0
        && sure
        && rows.stream().allMatch(row -> count(delimiter, row.get(0)) == names);
  }

  private static long count(char delimiter, String text) {
    return text.chars().filter(c -> c == delimiter).count();
  }
}
