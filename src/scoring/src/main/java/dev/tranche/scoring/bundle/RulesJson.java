package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.NumberStyle;
import dev.tranche.scoring.feature.ValueRules;
import java.util.List;
import java.util.Optional;

/** What a feature's values mean, as fields of its JSON; usual meanings have none. */
final class RulesJson {
  private static final String REQUIRED = "required";
  private static final String MISSING = "missing_values";
  private static final String NOT_MISSING = "not_missing";
  private static final String STYLE = "numbers";
  private static final String DECIMAL = "decimal";
  private static final String GROUPING = "grouping";
  private static final String UNITS = "units";
  private static final String OTHER_SIGNS = "other_signs";

  private RulesJson() {}

  static void put(ObjectNode feature, ValueRules rules) {
    if (rules.required()) {
      feature.put(REQUIRED, true);
    }
    put(feature, MISSING, rules.missing());
    put(feature, NOT_MISSING, rules.notMissing());
    NumberStyle style = rules.style();
    if (!style.plain()) {
      ObjectNode node = feature.putObject(STYLE);
      node.put(DECIMAL, Character.toString(style.decimal()));
      style.grouping().ifPresent(separator -> node.put(GROUPING, Character.toString(separator)));
      ObjectNode units = node.putObject(UNITS);
      style.units().forEach(units::put);
      if (style.otherSigns()) {
        node.put(OTHER_SIGNS, true);
      }
    }
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
        feature.optionalFlag(REQUIRED));
  }

  private static List<String> words(Fields feature, String field) {
    return feature.node().has(field) ? feature.texts(field) : List.of();
  }

  private static NumberStyle style(Fields style) {
    return new NumberStyle(
        separator(style, DECIMAL),
        style.node().has(GROUPING) ? Optional.of(separator(style, GROUPING)) : Optional.empty(),
        style.numbers(UNITS),
        style.optionalFlag(OTHER_SIGNS));
  }

  private static char separator(Fields style, String field) {
    String separator = style.text(field);
    if (separator.length() != 1) {
      throw new BundleException(style.at(field) + " must be one character");
    }
    return separator.charAt(0);
  }
}
