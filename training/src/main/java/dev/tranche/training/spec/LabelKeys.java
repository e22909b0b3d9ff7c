package dev.tranche.training.spec;

import dev.tranche.base.FileError;
import dev.tranche.training.spec.yaml.SpecFields;
import dev.tranche.training.table.LabelRoles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The keys of a spec that say what the target's values mean. */
final class LabelKeys {
  static final List<String> KEYS = List.of("positive", "negative", "ignore");

  private LabelKeys() {}

  static LabelRoles read(SpecFields fields) {
    List<List<String>> values = KEYS.stream().map(fields::oneOrMore).toList();
    LabelRoles roles = new LabelRoles(values.get(0), values.get(1), values.get(2));
    Set<String> seen = new HashSet<>();
    for (String value : roles.all()) {
      if (!seen.add(value)) {
        fields
            .errors()
            .add(
                fields.line(),
                "the label "
                    + FileError.quoted(value)
                    + " comes twice; it is one of 'positive', 'negative' and 'ignore'");
      }
    }
    return roles;
  }
}
