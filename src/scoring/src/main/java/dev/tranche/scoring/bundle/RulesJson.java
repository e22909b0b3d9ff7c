package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Direction;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a feature's values mean, as fields of its JSON; usual meanings have none. */
final class RulesJson {
  private static final String REQUIRED = "required";
  private static final String ACTIONABLE = "actionable";
  private static final String MISSING = "missing_values";
  private static final String NOT_MISSING = "not_missing";
  private static final String STYLE = "numbers";
  private static final String DECIMAL = "decimal";
  private static final String GROUPING = "grouping";
  private static final String UNITS = "units";
  private static final String AS_IN_ACCOUNTS = "as_in_accounts";

  /** As bundles called it before. */
  private static final String OTHER_SIGNS = "other_signs";

  private static final String DATES = "dates";
  private static final String FORM = "form";
  private static final String LAST_YEAR = "last_year";
  private static final String EARLIEST = "earliest";
  private static final String LATEST = "latest";
  private static final String MEDIAN = "median_date";

  private RulesJson() {}

  static void put(ObjectNode feature, ValueRules rules) {
    if (rules.required()) {
      feature.put(REQUIRED, true);
    }
    rules.actionable().ifPresent(direction -> feature.put(ACTIONABLE, direction.word()));
    put(feature, MISSING, rules.missing());
    put(feature, NOT_MISSING, rules.notMissing());
    rules.date().ifPresent(style -> put(feature.putObject(DATES), style));
    NumberStyle style = rules.style();
    if (!style.plain()) {
      ObjectNode node = feature.putObject(STYLE);
      node.put(DECIMAL, Character.toString(style.decimal()));
      style.grouping().ifPresent(separator -> node.put(GROUPING, Character.toString(separator)));
      ObjectNode units = node.putObject(UNITS);
      style.units().forEach(units::put);
      if (style.asInAccounts()) {
        node.put(AS_IN_ACCOUNTS, true);
      }
    }
  }

  /** What training saw of dates. */
  static void putDates(ObjectNode node, Feature.Numeric feature) {
    node.put("kind", "date");
    node.put("missing_share", feature.missingShare());
    node.put(EARLIEST, DateStyle.text(feature.min()));
    node.put(LATEST, DateStyle.text(feature.max()));
    node.put(MEDIAN, DateStyle.text(feature.median()));
  }

  /** A feature of dates. */
  static Feature dates(String name, double missingShare, Fields fields) {
    fields.object(DATES);
    return new Feature.Numeric(
        name,
        missingShare,
        fields.date(EARLIEST).toEpochDay(),
        fields.date(LATEST).toEpochDay(),
        fields.date(MEDIAN).toEpochDay(),
        read(fields));
  }

  private static void put(ObjectNode node, DateStyle style) {
    node.put(FORM, style.form().word());
    style.lastYear().ifPresent(year -> node.put(LAST_YEAR, year));
  }

  private static void put(ObjectNode feature, String field, List<String> words) {
    if (!words.isEmpty()) {
      ArrayNode array = feature.putArray(field);
      words.forEach(array::add);
    }
  }

  static ValueRules read(Fields feature) {
    return new ValueRules(
        feature.optionalObject(STYLE, RulesJson::style).orElse(NumberStyle.PLAIN),
        words(feature, MISSING),
        words(feature, NOT_MISSING),
        feature.optionalFlag(REQUIRED),
        feature.optionalObject(DATES, RulesJson::dates),
        feature.optionalText(ACTIONABLE).map(word -> direction(feature, word)));
  }

  private static Direction direction(Fields feature, String word) {
    return Direction.ofWord(word)
        .orElseThrow(
            () ->
                new BundleException(
                    feature.at(ACTIONABLE) + " '" + word + "' is not increasing or decreasing"));
  }

  private static List<String> words(Fields feature, String field) {
    return feature.node().has(field) ? feature.texts(field) : List.of();
  }

  private static NumberStyle style(Fields style) {
    return new NumberStyle(
        separator(style, DECIMAL),
        style.node().has(GROUPING) ? Optional.of(separator(style, GROUPING)) : Optional.empty(),
        style.numbers(UNITS),
        style.optionalFlag(AS_IN_ACCOUNTS) || style.optionalFlag(OTHER_SIGNS));
  }

  private static DateStyle dates(Fields style) {
    String word = style.text(FORM);
    DateForm form =
        DateForm.of(word)
            .orElseThrow(
                () -> new BundleException(style.at(FORM) + " '" + word + "' is no form of dates"));
    return new DateStyle(
        form,
        style.node().has(LAST_YEAR)
            ? OptionalInt.of(style.integer(LAST_YEAR))
            : OptionalInt.empty());
  }

  private static char separator(Fields style, String field) {
    String separator = style.text(field);
    if (separator.length() != 1) {
      throw new BundleException(style.at(field) + " must be one character");
    }
    return separator.charAt(0);
  }
}
