package dev.tranche.csv;

import dev.tranche.csv.SampleRows.SampleRow;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether a file's first line holds values instead of names. Names may be numbers: years, or steps
 * such as 0, 1, 2. Values give themselves away by fractions, signs, repeats, or texts that come
 * again below.
 */
final class HeaderGuess {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{1,18}([.,][0-9]{1,18})?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]+");
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
  private static final int STEPS = 3;

  private HeaderGuess() {}

  /**
   * Whether the first row looks like those that follow.
   *
   * @param sample the file's first, at least one below the first to compare it with
   */
  static boolean looksLikeData(List<SampleRow> sample) {
    List<List<String>> rows = sample.stream().map(SampleRow::cells).toList();
    if (rows.size() < 2 || rows.subList(1, rows.size()).contains(rows.get(0))) {
      return false;
    }
    List<String> first = rows.get(0);
    List<String> filled = first.stream().filter(cell -> !cell.isEmpty()).toList();
    List<String> numbers = filled.stream().filter(HeaderGuess::isNumber).toList();
    long again =
        IntStream.range(0, first.size())
            .filter(column -> !first.get(column).isEmpty() && !isNumber(first.get(column)))
            .filter(column -> comesAgain(rows, column))
            .count();
    if (numbers.isEmpty()) {
      return again > 1 && 2 * again >= filled.size();
    }
    if (areNames(numbers)) {
      return false;
    }
    return again > 0
        || numbers.size() == filled.size()
        || new HashSet<>(numbers).size() < numbers.size()
        || !numbers.stream().allMatch(cell -> WHOLE.matcher(cell).matches());
  }

  static String message() {
    return "line 1 looks like data, not like the columns' names; put a line of names before it, or"
        + " say that there is none with --header false or 'header: false' in the spec (the columns"
        + " are then column_1, column_2 …), or that these are names with --header true";
  }

  private static boolean comesAgain(List<List<String>> rows, int column) {
    String name = rows.get(0).get(column);
    return rows.stream()
        .skip(1)
        .anyMatch(row -> column < row.size() && row.get(column).equals(name));
  }

  private static boolean areNames(List<String> numbers) {
    if (numbers.stream().allMatch(cell -> YEAR.matcher(cell).matches())) {
      return new HashSet<>(numbers).size() == numbers.size();
    }
    double[] values =
        numbers.stream().mapToDouble(cell -> Double.parseDouble(cell.replace(',', '.'))).toArray();
    double step = values.length > 1 ? values[1] - values[0] : 0;
    return step > 0
        && values.length >= STEPS
        && IntStream.range(1, values.length)
            .allMatch(i -> Math.abs(values[i] - values[i - 1] - step) < 1e-9 * step);
  }

  private static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }
}
