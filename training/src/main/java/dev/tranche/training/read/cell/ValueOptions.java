package dev.tranche.training.read.cell;

import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the cells of some columns before they are read. The name {@code *} stands for
 * every column.
 *
 * @param missing words and numbers that stand for a missing value
 * @param notMissing words that usually do, and mean something here
 * @param decimal the decimal separator
 * @param dates which columns are of dates, and how these are written, where that is known
 */
public record ValueOptions(
    Map<String, List<String>> missing,
    Map<String, List<String>> notMissing,
    Map<String, Character> decimal,
    Map<String, Optional<DateForm>> dates) {
  /** Stands for every column. */
  public static final String EVERY = "*";

  public ValueOptions {
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    notMissing = Collections.unmodifiableMap(new LinkedHashMap<>(notMissing));
    decimal = Collections.unmodifiableMap(new LinkedHashMap<>(decimal));
    dates = Collections.unmodifiableMap(new LinkedHashMap<>(dates));
  }

  /** Nothing is known of dates. */
  public ValueOptions(
      Map<String, List<String>> missing,
      Map<String, List<String>> notMissing,
      Map<String, Character> decimal) {
    this(missing, notMissing, decimal, Map.of());
  }

  /** The same, knowing that these columns, too, are of dates. */
  public ValueOptions withDates(List<String> columns) {
    Map<String, Optional<DateForm>> all = new LinkedHashMap<>(dates);
    columns.forEach(column -> all.putIfAbsent(column, Optional.empty()));
    return new ValueOptions(missing, notMissing, decimal, all);
  }

  /** Nothing is known. */
  public static ValueOptions none() {
    return new ValueOptions(Map.of(), Map.of(), Map.of());
  }

  /** What the cells of a column mean, as far as that was said. */
  public ValueRules rules(String column) {
    return new ValueRules(
        NumberStyle.PLAIN,
        words(missing, notMissing, column),
        words(notMissing, missing, column),
        false,
        dates.getOrDefault(column, Optional.empty()).map(DateStyle::new));
  }

  /** The same of a target: there, what is said of every column does not count. */
  public ValueRules rulesOfTarget(String column) {
    return new ValueRules(
        NumberStyle.PLAIN,
        missing.getOrDefault(column, List.of()),
        notMissing.getOrDefault(column, List.of()),
        false,
        Optional.empty());
  }

  public Optional<Character> decimal(String column) {
    return Optional.ofNullable(decimal.getOrDefault(column, decimal.get(EVERY)));
  }

  /** The columns named, by the key of a spec that names them. */
  public Map<String, List<String>> columnsByKey() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put("missing", columns(missing));
    columns.put("not_missing", columns(notMissing));
    columns.put("decimal", columns(decimal));
    columns.put("dates", columns(dates));
    return Collections.unmodifiableMap(columns);
  }

  private static List<String> columns(Map<String, ?> named) {
    return named.keySet().stream().filter(name -> !name.equals(EVERY)).sorted().toList();
  }

  /** Those of the column, and of every column where the column itself does not say otherwise. */
  private static List<String> words(
      Map<String, List<String>> named, Map<String, List<String>> otherwise, String column) {
    List<String> not = otherwise.getOrDefault(column, List.of());
    return Stream.concat(
            named.getOrDefault(column, List.of()).stream(),
            named.getOrDefault(EVERY, List.of()).stream()
                .filter(word -> not.stream().noneMatch(word::equalsIgnoreCase)))
        .distinct()
        .toList();
  }
}
