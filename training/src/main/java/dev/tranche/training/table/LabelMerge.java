package dev.tranche.training.table;

import dev.tranche.base.FileError;
import dev.tranche.base.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A target of several statuses as one of two labels.
 *
 * @param table without the rows whose status is ignored; the target's values are two, each those of
 *     a label joined by "or"
 * @param roles what is said of the two
 * @param warnings what was left out, and which of the values named are not there
 */
public record LabelMerge(Table table, LabelRoles roles, List<String> warnings) {
  public LabelMerge {
    warnings = List.copyOf(warnings);
  }

  private enum Role {
    POSITIVE,
    NEGATIVE,
    IGNORE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where the value is among those, exactly or but for case; empty if nowhere or unclear. */
  static Optional<Integer> find(String value, List<String> values) {
    if (values.contains(value)) {
      return Optional.of(values.indexOf(value));
    }
    int[] alike =
        IntStream.range(0, values.size())
            .filter(code -> values.get(code).equalsIgnoreCase(value))
            .toArray();
    return alike.length == 1 ? Optional.of(alike[0]) : Optional.empty();
  }

  /**
   * The table as it is, if all that is said is one value that means default.
   *
   * @throws InputException if a value that means default is not there, or nothing is said of one
   *     that is, although something is of the others
   */
  public static LabelMerge of(Table table, String target, LabelRoles roles) {
    boolean simple = roles.negative().isEmpty() && roles.ignored().isEmpty();
    if ((simple && roles.positive().size() < 2)
        || !(table.find(target).orElse(null) instanceof CategoricalColumn labels)) {
      return new LabelMerge(table, roles, List.of());
    }
    List<String> warnings = new ArrayList<>();
    Map<Integer, Role> roleOf = new HashMap<>();
    assign(table, labels, Role.IGNORE, roles.ignored(), roleOf, warnings);
    assign(table, labels, Role.NEGATIVE, roles.negative(), roleOf, warnings);
    assign(table, labels, Role.POSITIVE, roles.positive(), roleOf, warnings);
    assignRest(table, labels, roles, roleOf);
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(row -> roleOf.get(labels.code(row)) != Role.IGNORE)
            .toArray();
    if (rows.length < table.rows()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%,d of %,d rows are left out: their %s is under 'ignore'",
              table.rows() - rows.length,
              table.rows(),
              FileError.quoted(target)));
    }
    Table kept = RowSelection.of(table, rows);
    return roleOf.containsValue(Role.POSITIVE) || roleOf.containsValue(Role.NEGATIVE)
        ? merged(kept, labels, rows, roleOf, warnings)
        : new LabelMerge(kept, LabelRoles.inferred(), warnings);
  }

  private static void assign(
      Table table,
      CategoricalColumn labels,
      Role role,
      List<String> values,
      Map<Integer, Role> roleOf,
      List<String> warnings) {
    for (String value : values) {
      Optional<Integer> code = find(value, labels.categories());
      if (code.isPresent()) {
        roleOf.put(code.get(), role);
      } else if (role == Role.POSITIVE) {
        throw FileError.in(
            table.file(),
            Target.noSuchValue(labels.name(), role.key(), value, labels.categories()));
      } else {
        warnings.add(
            FileError.quoted(value)
                + " is under '"
                + role.key()
                + "', but is no value of "
                + FileError.quoted(labels.name()));
      }
    }
  }

  /** Of a single value that is left it is clear what it is; of two, if nothing else is said. */
  private static void assignRest(
      Table table, CategoricalColumn labels, LabelRoles roles, Map<Integer, Role> roleOf) {
    List<Integer> rest =
        IntStream.range(0, labels.categories().size())
            .boxed()
            .filter(code -> !roleOf.containsKey(code))
            .toList();
    boolean onlyIgnored = roles.positive().isEmpty() && roles.negative().isEmpty();
    if (rest.isEmpty() || onlyIgnored) {
      return;
    }
    if (rest.size() == 1 && (roles.positive().isEmpty() || roles.negative().isEmpty())) {
      roleOf.put(rest.get(0), roles.negative().isEmpty() ? Role.NEGATIVE : Role.POSITIVE);
      return;
    }
    throw FileError.in(
        table.file(),
        "nothing is said of "
            + Target.listed(rest.stream().map(labels.categories()::get).toList())
            + " of the target "
            + FileError.quoted(labels.name())
            + "; each of its values belongs under 'positive', 'negative' or 'ignore'");
  }

  private static LabelMerge merged(
      Table kept,
      CategoricalColumn labels,
      int[] rows,
      Map<Integer, Role> roleOf,
      List<String> warnings) {
    String positive = joined(labels, Role.POSITIVE, roleOf);
    String negative = joined(labels, Role.NEGATIVE, roleOf);
    List<String> names =
        Stream.of(positive, negative).filter(name -> !name.isEmpty()).sorted().toList();
    int[] codes =
        Arrays.stream(rows)
            .map(
                row ->
                    labels.code(row) < 0
                        ? -1
                        : names.indexOf(
                            roleOf.get(labels.code(row)) == Role.POSITIVE ? positive : negative))
            .toArray();
    int missing = (int) Arrays.stream(codes).filter(code -> code < 0).count();
    CategoricalColumn two = new CategoricalColumn(labels.name(), codes, names, missing);
    List<Column> columns =
        kept.columns().stream()
            .map(column -> column.name().equals(two.name()) ? two : column)
            .toList();
    LabelRoles known = new LabelRoles(List.of(positive), List.of(negative), List.of());
    return new LabelMerge(new Table(kept.file(), kept.rows(), columns), known, warnings);
  }

  private static String joined(CategoricalColumn labels, Role role, Map<Integer, Role> roleOf) {
    return IntStream.range(0, labels.categories().size())
        .filter(code -> roleOf.get(code) == role)
        .mapToObj(labels.categories()::get)
        .collect(Collectors.joining(" or "));
  }
}
