package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.training.spec.yaml.SpecFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The key {@code derived}: features made of columns, by name. */
final class DerivedKeys {
  /** The end of a time that begins with a date. */
  static final String TO = "to";

  private DerivedKeys() {}

  static Map<String, Derivation> read(SpecFields spec) {
    Map<String, Derivation> derivations = new LinkedHashMap<>();
    List<String> keys = new ArrayList<>(DerivationKind.words());
    keys.add(TO);
    spec.sections("derived", "feature", keys)
        .forEach((name, fields) -> read(name, fields, derivations));
    return derivations;
  }

  /** Adds the feature, or what is wrong with it to the errors of the spec. */
  private static void read(String name, SpecFields fields, Map<String, Derivation> derivations) {
    String feature = "feature " + FileError.quoted(name) + " of 'derived'";
    if (name.isBlank() || !SpecFields.printable(name)) {
      fields.errors().add(fields.line(), feature + " needs a name in plain characters");
    }
    List<DerivationKind> given =
        Arrays.stream(DerivationKind.values()).filter(kind -> fields.has(kind.word())).toList();
    if (given.size() != 1) {
      fields
          .errors()
          .add(
              fields.line(),
              feature + " needs one of " + String.join(" and ", DerivationKind.words()));
    }
    for (DerivationKind kind : given) {
      if (kind.isOfDates()) {
        DaysSinceKeys.read(kind, fields).ifPresent(derivation -> derivations.put(name, derivation));
        continue;
      }
      if (fields.has(TO)) {
        fields.error(TO, "is for days_since alone");
      }
      List<String> columns = fields.names(kind.word());
      int wanted = kind.example().size();
      if (columns.size() == wanted && Set.copyOf(columns).size() == wanted) {
        derivations.put(name, new Derivation(kind, columns));
      } else {
        String needs = "must name " + wanted + " different columns, such as " + kind.example();
        fields.error(kind.word(), needs);
      }
    }
  }
}
