package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.DerivationKind;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A {@link DerivedFeature} as the manifest's JSON. */
final class DerivedJson {
  private static final String TO = "to";

  private DerivedJson() {}

  static ObjectNode tree(DerivedFeature feature) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", feature.name());
    node.put("operation", feature.derivation().kind().word());
    ArrayNode of = node.putArray("of");
    feature.columns().forEach(of::add);
    feature.derivation().to().ifPresent(date -> node.put(TO, date.toString()));
    node.put("missing_share", feature.values().missingShare());
    node.put("min", feature.values().min());
    node.put("max", feature.values().max());
    node.put("median", feature.values().median());
    return node;
  }

  static DerivedFeature read(Fields fields) {
    return new DerivedFeature(
        new Feature.Numeric(
            fields.text("name"),
            fields.number("missing_share"),
            fields.decimal("min"),
            fields.decimal("max"),
            fields.decimal("median")),
        derivation(fields));
  }

  private static Derivation derivation(Fields fields) {
    String word = fields.text("operation");
    DerivationKind kind =
        DerivationKind.of(word)
            .orElseThrow(
                () ->
                    new BundleException(
                        fields.at("operation")
                            + " '"
                            + word
                            + "' is not "
                            + String.join(" or ", DerivationKind.words())));
    List<String> of = fields.texts("of");
    Optional<LocalDate> to =
        fields.node().has(TO) ? Optional.of(fields.date(TO)) : Optional.empty();
    int columns = kind.example().size() - (to.isPresent() ? 1 : 0);
    if (to.isPresent() && !kind.isOfDates()) {
      throw new BundleException(fields.at(TO) + " is for days_since alone");
    }
    if (of.size() != columns) {
      throw new BundleException(
          fields.at("of") + " must name " + columns + " features, not " + of.size());
    }
    return new Derivation(kind, of, to);
  }

  /** Throws {@link BundleException} if one is derived from what is no number among the features. */
  static void check(Manifest manifest) {
    List<String> numeric =
        manifest.features().inputs().stream()
            .filter(Feature.Numeric.class::isInstance)
            .map(Feature::name)
            .toList();
    for (DerivedFeature feature : manifest.features().derived()) {
      for (String column : feature.columns()) {
        if (!numeric.contains(column)) {
          throw new BundleException(
              "derived: '"
                  + feature.name()
                  + "' is made of '"
                  + column
                  + "', which is no numeric feature");
        }
      }
    }
  }
}
