package dev.tranche.training.table;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The labels of a two-class problem.
 *
 * @param column the column they came from
 * @param label one per row: 1 for the positive class (a default), 0 for the other
 * @param positive the value that became 1
 * @param negative the value that became 0
 * @param choice how the positive value was found
 */
public record Target(String column, byte[] label, String positive, String negative, Choice choice) {
  /** How the positive value was found. */
  public enum Choice {
    /** It was named. */
    GIVEN,
    /** Of the two, it alone is a usual word for it: 1 against 0, yes, true, default, bad … */
    CONVENTION,
    /** It is the rarer one; of two equally frequent ones the later in sorting order. */
    RARER
  }

  private static final Set<String> USUAL =
      Set.of(
          "1",
          "1.0",
          "y",
          "yes",
          "t",
          "true",
          "bad",
          "default",
          "defaulted",
          "delinquent",
          "charged off",
          "positive");
  private static final Set<String> ONES = Set.of("1", "1.0");
  private static final Set<String> ZEROS = Set.of("0", "0.0", "-1", "-1.0");
  private static final int NAMED = 5;

  /** The labels of some rows, in the order given. */
  public byte[] labels(int[] rows) {
    byte[] labels = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = label[rows[i]];
    }
    return labels;
  }

  /**
   * The labels in that column.
   *
   * @param positive the value that means default, if known; case does not matter
   * @throws InputException if there is no such column, a label is missing, there are not exactly
   *     two values, or the positive one is not among them
   */
  public static Target of(Table table, String column, Optional<String> positive) {
    Column found = table.column(column);
    if (!(found instanceof CategoricalColumn labels)) {
      throw FileError.in(
          table.file(), "the target " + FileError.quoted(column) + " was not read as categorical");
    }
    List<String> values = labels.categories();
    if (labels.missing() > 0) {
      throw FileError.in(
          table.file(),
          "the target "
              + FileError.quoted(column)
              + " is missing in "
              + labels.missing()
              + " rows; every row needs a label");
    }
    if (values.size() > 2) {
      throw FileError.in(table.file(), tooManyValues(column, values));
    }
    if (values.size() < 2) {
      throw FileError.in(
          table.file(),
          "the target "
              + FileError.quoted(column)
              + " has one value only, "
              + listed(values)
              + "; two are needed");
    }
    int ones = code(table.file(), column, labels, positive);
    byte[] label = new byte[table.rows()];
    for (int i = 0; i < label.length; i++) {
      label[i] = (byte) (labels.code(i) == ones ? 1 : 0);
    }
    Choice choice =
        positive.isPresent()
            ? Choice.GIVEN
            : usual(values, 0) != usual(values, 1) ? Choice.CONVENTION : Choice.RARER;
    return new Target(column, label, values.get(ones), values.get(1 - ones), choice);
  }

  /** How many rows are of the positive class. */
  public int positives() {
    int sum = 0;
    for (byte one : label) {
      sum += one;
    }
    return sum;
  }

  public static String tooManyValues(String column, List<String> values) {
    String count = values.size() >= CategoryPool.MOST ? "more than two" : values.size() + "";
    return "the target "
        + FileError.quoted(column)
        + " has "
        + count
        + " values, "
        + listed(values)
        + "; two are needed";
  }

  private static int code(
      Path file, String column, CategoricalColumn labels, Optional<String> positive) {
    List<String> values = labels.categories();
    if (positive.isPresent()) {
      int exact = values.indexOf(positive.get());
      if (exact >= 0) {
        return exact;
      }
      boolean first = values.get(0).equalsIgnoreCase(positive.get());
      boolean second = values.get(1).equalsIgnoreCase(positive.get());
      if (first == second) {
        throw FileError.in(
            file,
            "the positive value "
                + FileError.quoted(positive.get())
                + " is not one of the target "
                + FileError.quoted(column)
                + "; its values are "
                + listed(values));
      }
      return first ? 0 : 1;
    }
    if (usual(values, 0) != usual(values, 1)) {
      return usual(values, 0) ? 0 : 1;
    }
    long sum = 0;
    for (int row = 0; row < labels.rows(); row++) {
      sum += labels.code(row);
    }
    return 2 * sum > labels.rows() ? 0 : 1;
  }

  /** A 1 is usual only against a 0: where classes are numbered 1 and 2, 2 is often the default. */
  private static boolean usual(List<String> values, int code) {
    String value = values.get(code).toLowerCase(Locale.ROOT);
    return USUAL.contains(value) && (!ONES.contains(value) || ZEROS.contains(values.get(1 - code)));
  }

  private static String listed(List<String> values) {
    String first =
        values.stream().limit(NAMED).map(FileError::quoted).collect(Collectors.joining(", "));
    return values.size() > NAMED ? first + " …" : first;
  }
}
