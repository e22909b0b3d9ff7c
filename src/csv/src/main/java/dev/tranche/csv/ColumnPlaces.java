package dev.tranche.csv;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Columns called by their place in the file: {@code #1} is the first. */
public final class ColumnPlaces {
  private static final Pattern PLACE = Pattern.compile("#([1-9][0-9]{0,6})");

  private ColumnPlaces() {}

  /** The names, with its place for each that is empty. */
  static List<String> named(List<String> header) {
    return IntStream.range(0, header.size())
        .mapToObj(column -> header.get(column).isEmpty() ? "#" + (column + 1) : header.get(column))
        .toList();
  }

  /** Whether the column of that name has none in the file. */
  public static boolean isUnnamed(List<String> names, int column) {
    return names.get(column).equals("#" + (column + 1));
  }

  /** Whether most columns have none. */
  public static boolean mostUnnamed(List<String> names) {
    long unnamed =
        IntStream.range(0, names.size()).filter(column -> isUnnamed(names, column)).count();
    return 2 * unnamed > names.size();
  }

  /** The name of the column that is meant: one of that name, or else the one at that place. */
  public static Optional<String> find(String given, List<String> names) {
    if (names.contains(given)) {
      return Optional.of(given);
    }
    Matcher place = PLACE.matcher(given);
    return place.matches() && Integer.parseInt(place.group(1)) <= names.size()
        ? Optional.of(names.get(Integer.parseInt(place.group(1)) - 1))
        : Optional.empty();
  }
}
