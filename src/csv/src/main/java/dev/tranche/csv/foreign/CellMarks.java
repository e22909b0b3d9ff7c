package dev.tranche.csv.foreign;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Marks at the ends of all cells, by which a file's own way to divide or to quote them shows: the
 * rest of a delimiter of several characters, as in {@code a|~|b}, or quotes other than {@code "}.
 */
public final class CellMarks {
  private static final int FEWEST_FIELDS = 3;

  /** How texts may be quoted elsewhere, an opening mark before its closing one. */
  private static final List<String> QUOTES = List.of("''", "``", "“”", "„“", "‘’", "«»");

  private CellMarks() {}

  /**
   * What to do about such a file, if it is one.
   *
   * @param delimiter the one character that was found
   * @param rows its first rows, with the header
   */
  public static Optional<String> message(char delimiter, List<List<String>> rows) {
    List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
    if (header.size() < FEWEST_FIELDS) {
      return Optional.empty();
    }
    return quotes(header).or(() -> delimiter(delimiter, header, rows));
  }

  private static Optional<String> quotes(List<String> header) {
    return QUOTES.stream()
        .filter(pair -> header.stream().allMatch(name -> isIn(pair, name)))
        .map(
            pair ->
                "the columns' names are in "
                    + pair.charAt(0)
                    + pair.charAt(1)
                    + "; quotes are \" in CSV: write those, or none")
        .findFirst()
        .or(() -> afterBlanks(header));
  }

  /** A quote after a blank is a character like others. */
  private static Optional<String> afterBlanks(List<String> header) {
    return header.stream().skip(1).allMatch(name -> isIn("\"\"", name))
        ? Optional.of(
            "there is a blank before every opening quote; take it off, as by"
                + " sed 's/, *\"/,\"/g' with the file's own delimiter")
        : Optional.empty();
  }

  private static boolean isIn(String pair, String name) {
    return name.length() > 2
        && name.charAt(0) == pair.charAt(0)
        && name.charAt(name.length() - 1) == pair.charAt(1);
  }

  private static Optional<String> delimiter(
      char delimiter, List<String> header, List<List<String>> rows) {
    String front = mark(header.get(1), true);
    String back = mark(header.get(0), false);
    boolean before = !front.isEmpty() && all(rows, 1, 0, cell -> cell.startsWith(front));
    boolean behind = !back.isEmpty() && all(rows, 0, 1, cell -> cell.endsWith(back));
    if (!before && !behind) {
      return alternating(delimiter, header, rows);
    }
    return Optional.of(several((behind ? back : "") + delimiter + (before ? front : "")));
  }

  /** Fields that are all the same character stand between two delimiters: {@code a|~|b}. */
  private static Optional<String> alternating(
      char delimiter, List<String> header, List<List<String>> rows) {
    String between = header.get(1);
    boolean one = between.length() == 1 && isMark(between.charAt(0));
    return one
            && header.size() % 2 == 1
            && rows.stream()
                .allMatch(
                    row ->
                        row.size() == header.size()
                            && everyOther(row).allMatch(cell -> cell.equals(between)))
        ? Optional.of(several(delimiter + between + delimiter))
        : Optional.empty();
  }

  private static Stream<String> everyOther(List<String> row) {
    return Stream.iterate(1, at -> at < row.size(), at -> at + 2).map(row::get);
  }

  private static String several(String delimiter) {
    return "the fields are divided by "
        + delimiter
        + ", which is more than one character; write one instead, such as a tab, that no field has";
  }

  /** The first or last character of a name, if it is none of words. */
  private static String mark(String name, boolean first) {
    if (name.length() < 2) {
      return "";
    }
    char c = name.charAt(first ? 0 : name.length() - 1);
    return isMark(c) ? String.valueOf(c) : "";
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && "_()[]%#$\"'.-+".indexOf(c) < 0;
  }

  private static boolean all(
      List<List<String>> rows, int skipFirst, int skipLast, Predicate<String> marked) {
    return rows.stream()
        .allMatch(
            row ->
                row.size() >= FEWEST_FIELDS
                    && row.subList(skipFirst, row.size() - skipLast).stream().allMatch(marked));
  }
}
