package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.scoring.feature.DateForm;
import dev.tranche.training.read.cell.ValueOptions;
import dev.tranche.training.spec.yaml.SpecFields;
import dev.tranche.training.spec.yaml.YamlNode;
import dev.tranche.training.table.FeatureKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a spec that say what the cells of columns mean. */
final class CellKeys {
  private static final Map<String, Character> SEPARATORS = Map.of(",", ',', ".", '.');

  private CellKeys() {}

  static CellSpec read(SpecFields fields) {
    Map<String, List<String>> missing = words(fields, "missing");
    Map<String, List<String>> notMissing = words(fields, "not_missing");
    contradictions(fields, missing, notMissing);
    return new CellSpec(
        fields.choices("kinds", SpecReader.words(FeatureKind.values(), FeatureKind::word)),
        new ValueOptions(
            missing,
            notMissing,
            fields.choices("decimal", SEPARATORS),
            fields.has("dates") ? dates(fields) : Map.of()));
  }

  private static void contradictions(
      SpecFields fields, Map<String, List<String>> missing, Map<String, List<String>> notMissing) {
    missing.forEach(
        (column, words) ->
            words.stream()
                .filter(
                    word ->
                        notMissing.getOrDefault(column, List.of()).stream()
                            .anyMatch(word::equalsIgnoreCase))
                .forEach(
                    word ->
                        fields
                            .errors()
                            .add(
                                fields.line(),
                                FileError.quoted(word)
                                    + " of "
                                    + FileError.quoted(column)
                                    + " is under 'missing' and under 'not_missing'; it is one of"
                                    + " them")));
  }

  private static Map<String, Optional<DateForm>> dates(SpecFields fields) {
    Map<String, Optional<DateForm>> dates = new LinkedHashMap<>();
    fields
        .choices("dates", SpecReader.words(DateForm.values(), DateForm::word))
        .forEach((column, form) -> dates.put(column, Optional.of(form)));
    return dates;
  }

  /** A mapping from columns to lists of words or numbers. */
  private static Map<String, List<String>> words(SpecFields fields, String key) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    fields
        .mapping(key, "column", "[word, …]")
        .forEach((column, node) -> words.put(column, items(fields, key, column, node)));
    return words;
  }

  private static List<String> items(SpecFields fields, String key, String column, YamlNode node) {
    List<YamlNode> items = node instanceof YamlNode.Items list ? list.items() : List.of(node);
    String where = fields.entry("column", column, key);
    return items.stream()
        .filter(
            item -> {
              boolean value = item instanceof YamlNode.Scalar;
              if (!value) {
                fields
                    .errors()
                    .add(item.line(), where + " has an item that is not a word or a number");
              }
              return value;
            })
        .map(item -> ((YamlNode.Scalar) item).text().strip())
        .distinct()
        .toList();
  }
}
