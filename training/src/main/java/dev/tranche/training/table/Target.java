package dev.tranche.training.table;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import java.nio.file.Path;
import java.util.List;
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
public record Target(
    String column, byte[] label, String positive, String negative, LabelChoice choice) {
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
   * The labels in that column, of which nothing is said.
   *
   * @throws InputException as below
   */
  public static Target of(Table table, String column) {
    return of(table, column, LabelRoles.inferred());
  }

  /**
   * The labels in that column.
   *
   * @param roles what is said of its values, none of which is to be ignored any more
   * @throws InputException if there is no such column, a label is missing, there are not exactly
   *     two values, or a positive one is not among them
   */
  public static Target of(Table table, String column, LabelRoles roles) {
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
      // A misspelt one is likelier than one of three values that is to be guessed.
      roles.positive().forEach(value -> named(table.file(), column, values, "positive", value));
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
    LabelChoice choice = choice(table.file(), column, labels, roles);
    int ones = choice.first() ? 0 : 1;
    byte[] label = new byte[table.rows()];
    for (int i = 0; i < label.length; i++) {
      label[i] = (byte) (labels.code(i) == ones ? 1 : 0);
    }
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

  /** What its owner should look at, a sentence each, if all rows count alike. */
  public List<String> warnings() {
    return warnings((double) positives() / label.length);
  }

  /**
   * What its owner should look at, a sentence each.
   *
   * @param share of the positive class among those that the rows stand for
   */
  public List<String> warnings(double share) {
    return choice.warnings(column, positive, share);
  }

  /** That a target has more than two values, and what to say of them. */
  public static String tooManyValues(String column, List<String> values) {
    boolean many = values.size() >= CategoryPool.MOST;
    String found =
        "the target "
            + FileError.quoted(column)
            + " has "
            + (many ? "more than two" : values.size() + "")
            + " values, "
            + listed(values)
            + "; two are needed";
    return many
        ? found + "; make a column of two labels of it, such as 1 for a default and 0 for none"
        : found
            + ": name those that mean default under 'positive' in the spec, the others under"
            + " 'negative', and those to leave out under 'ignore'";
  }

  private static LabelChoice choice(
      Path file, String column, CategoricalColumn labels, LabelRoles roles) {
    List<String> values = labels.categories();
    if (!roles.positive().isEmpty()) {
      int code = named(file, column, values, "positive", roles.positive().get(0));
      return new LabelChoice(code == 0, LabelChoice.Reason.GIVEN);
    }
    if (!roles.negative().isEmpty()) {
      int code = named(file, column, values, "negative", roles.negative().get(0));
      return new LabelChoice(code == 1, LabelChoice.Reason.OTHER_GIVEN);
    }
    long second = 0;
    for (int row = 0; row < labels.rows(); row++) {
      second += labels.code(row);
    }
    return LabelChoice.of(values.get(0), values.get(1), labels.rows() - second, second);
  }

  private static int named(
      Path file, String column, List<String> values, String role, String value) {
    return LabelMerge.find(value, values)
        .orElseThrow(() -> FileError.in(file, noSuchValue(column, role, value, values)));
  }

  static String noSuchValue(String column, String role, String value, List<String> values) {
    return "the "
        + role
        + " value "
        + FileError.quoted(value)
        + " is not one of the target "
        + FileError.quoted(column)
        + "; its values are "
        + listed(values);
  }

  static String listed(List<String> values) {
    String first =
        values.stream().limit(NAMED).map(FileError::quoted).collect(Collectors.joining(", "));
    return values.size() > NAMED ? first + " …" : first;
  }
}
