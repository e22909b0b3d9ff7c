package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.DerivedFeature.Operation;
import dev.tranche.scoring.feature.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A {@link DerivedFeature} as the manifest's JSON. */
final class DerivedJson {
  private DerivedJson() {}

  static ObjectNode tree(DerivedFeature feature) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", feature.name());
    node.put("operation", feature.operation().word());
    node.putArray("of").add(feature.first()).add(feature.second());
    node.put("missing_share", feature.values().missingShare());
    node.put("min", feature.values().min());
    node.put("max", feature.values().max());
    node.put("median", feature.values().median());
    return node;
  }

  static DerivedFeature read(Fields fields) {
    List<String> of = fields.texts("of");
    if (of.size() != 2) {
      throw new BundleException(fields.at("of") + " must name 2 features, not " + of.size());
    }
    String word = fields.text("operation");
    Operation operation =
        Arrays.stream(Operation.values())
            .filter(known -> known.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new BundleException(
                        fields.at("operation") + " '" + word + "' is not ratio or difference"));
    return new DerivedFeature(
        new Feature.Numeric(
            fields.text("name"),
            fields.number("missing_share"),
            fields.decimal("min"),
            fields.decimal("max"),
            fields.decimal("median")),
        operation,
        of.get(0),
        of.get(1));
  }

  /** Throws {@link BundleException} if one is derived from what is no number among the features. */
  static void check(Manifest manifest) {
    List<String> numeric = new ArrayList<>();
    manifest.features().stream()
        .filter(Feature.Numeric.class::isInstance)
        .forEach(feature -> numeric.add(feature.name()));
    for (DerivedFeature feature : manifest.derived()) {
      for (String operand : List.of(feature.first(), feature.second())) {
        if (!numeric.contains(operand)) {
          throw new BundleException(
              "derived: '"
                  + feature.name()
                  + "' is made of '"
                  + operand
                  + "', which is no numeric feature");
        }
      }
    }
  }
}
