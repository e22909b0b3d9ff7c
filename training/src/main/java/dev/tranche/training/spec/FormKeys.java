package dev.tranche.training.spec;

import dev.tranche.base.InputException;
import dev.tranche.csv.CsvForm;
import dev.tranche.csv.Delimiters;
import dev.tranche.training.spec.yaml.SpecFields;
import java.util.Map;
import java.util.Optional;

/** The keys of a spec that say how the file is written. */
final class FormKeys {
  private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);

  private FormKeys() {}

  static CsvForm read(SpecFields fields) {
    return new CsvForm(
        fields.text("delimiter").flatMap(text -> delimiter(fields, text)),
        fields.choice("header", YES_OR_NO));
  }

  private static Optional<Character> delimiter(SpecFields fields, String text) {
    try {
      return Optional.of(Delimiters.of("'delimiter'", text));
    } catch (InputException error) {
      fields.errors().add(fields.line("delimiter"), String.valueOf(error.getMessage()));
      return Optional.empty();
    }
  }
}
