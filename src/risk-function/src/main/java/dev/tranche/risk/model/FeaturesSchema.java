package dev.tranche.risk.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.scoring.rule.DecisionRules;
import dev.tranche.scoring.rule.DoubtRule;
import dev.tranche.scoring.value.ValuePatterns;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer's {@code features} may be, as JSON Schema (draft 2020-12): it accepts exactly
 * what the function scores. What training saw is told by annotations, because other values are
 * scored, too, with a warning.
 */
@Singleton
public final class FeaturesSchema {
  /**
   * From here on numbers round to infinity as floats: half a unit in the last place above the
   * largest float, 2^128 − 2^103.
   */
  private static final BigInteger BEYOND_FLOAT =
      BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE.shiftLeft(103));

  private static final String NUMBER_TEXT = "number_text";
  private static final String MISSING_TEXT = "missing_text";

  private final Manifest manifest;
  private final List<Feature> features;
  private final DecisionRules rules;

  @Inject
  FeaturesSchema(RiskModelSet models) {
    this(models.manifest(), models.champion().policy().rules());
  }

  /**
   * @param rules of the policy, which say what must be given and what is refused
   */
  FeaturesSchema(Manifest manifest, DecisionRules rules) {
    this.manifest = manifest;
    this.features = rules.over(manifest.features().inputs());
    this.rules = rules;
  }

  /** The schema as a JSON object. */
  public JsonNode tree() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:tranche:features:" + manifest.version());
    root.put("title", "Features of a customer");
    root.put(
        "description",
        "What the models of bundle " + manifest.version() + " take as 'features' of a customer.");
    root.put("type", "object");
    ObjectNode shared = root.putObject("$defs");
    pattern(shared.putObject(NUMBER_TEXT), ValuePatterns.numbersOrMissing(ValueRules.USUAL));
    pattern(shared.putObject(MISSING_TEXT), ValuePatterns.missingCategories(ValueRules.USUAL));
    ObjectNode properties = root.putObject("properties");
    ArrayNode required = JsonNodeFactory.instance.arrayNode();
    for (Feature feature : features) {
      properties.set(feature.name(), property(feature));
      if (feature.required()) {
        required.add(feature.name());
      }
    }
    if (!required.isEmpty()) {
      root.set("required", required);
    }
    root.put("additionalProperties", false);
    root.put("minProperties", 1);
    return root;
  }

  private ObjectNode property(Feature feature) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("title", feature.name());
    if (feature instanceof Feature.Numeric date && date.rules().date().isPresent()) {
      date(node, date, date.rules().date().get());
    } else if (feature instanceof Feature.Numeric numeric) {
      number(node, numeric);
      limits(node, numeric);
    } else if (feature instanceof Feature.Categorical categorical) {
      text(node, categorical);
    }
    return node;
  }

  private static void number(ObjectNode node, Feature.Numeric feature) {
    node.put(
        "description",
        "A number, or a text as in the training file. "
            + ifMissing(feature, "models that need a value take " + feature.median()));
    type(node, feature, "number", "string");
    texts(node, feature);
    node.put("exclusiveMinimum", BEYOND_FLOAT.negate());
    node.put("exclusiveMaximum", BEYOND_FLOAT);
    node.putArray("examples").add(feature.median());
    node.putArray("x-training-range").add(feature.min()).add(feature.max());
  }

  /** What the policy refuses beyond them; of numbers given as texts the function alone knows. */
  private void limits(ObjectNode node, Feature.Numeric feature) {
    Stream.of(
            Optional.ofNullable(rules.plausible().get(feature.name())),
            Optional.of(new DecisionRules.Span(feature.min(), feature.max()))
                .filter(seen -> rules.outOfRange() == DoubtRule.REFUSE))
        .flatMap(Optional::stream)
        .reduce(
            (a, b) ->
                new DecisionRules.Span(Math.max(a.low(), b.low()), Math.min(a.high(), b.high())))
        .ifPresent(span -> node.put("minimum", span.low()).put("maximum", span.high()));
  }

  /** Any text passes here; the function looks closer. */
  private static void date(ObjectNode node, Feature.Numeric feature, DateStyle style) {
    String missing =
        feature.required()
            ? "It must be given."
            : "If it is missing, so is what is derived of it, with a warning.";
    node.put("description", "As a text, " + style.words() + ". " + missing);
    if (style.form().isNumber()) {
      type(node, feature, "integer", "string");
    } else {
      type(node, feature, "string");
    }
    node.putArray("examples").add(DateStyle.text(feature.median()));
    node.putArray("x-training-range")
        .add(DateStyle.text(feature.min()))
        .add(DateStyle.text(feature.max()));
  }

  private void text(ObjectNode node, Feature.Categorical feature) {
    String also = feature.required() ? "" : "The empty text is a missing value, too. ";
    boolean closed = rules.unseenCategory() == DoubtRule.REFUSE;
    String only = closed ? "It must be one of the examples. " : "";
    node.put("description", "A text. " + only + also + ifMissing(feature));
    type(node, feature, "string");
    if (feature.required() && usual(feature)) {
      node.putObject("not").put("$ref", "#/$defs/" + MISSING_TEXT);
    } else if (feature.required()) {
      pattern(node.putObject("not"), ValuePatterns.missingCategories(feature.rules()));
    }
    ArrayNode categories = node.putArray("examples");
    feature.categories().stream().filter(category -> !category.isEmpty()).forEach(categories::add);
  }

  private static String ifMissing(Feature.Categorical feature) {
    return feature.missingIsCategory() && !feature.required()
        ? "If it is missing, that counts as a category of its own."
        : ifMissing(feature, feature.mostFrequent() + " is taken");
  }

  /** Of numbers written in a style of their own any text passes here; the function looks closer. */
  private static void texts(ObjectNode node, Feature feature) {
    if (!feature.rules().style().plain()) {
      return;
    }
    if (feature.required()) {
      pattern(node, ValuePatterns.numbers());
    } else if (usual(feature)) {
      node.put("$ref", "#/$defs/" + NUMBER_TEXT);
    } else {
      pattern(node, ValuePatterns.numbersOrMissing(feature.rules()));
    }
  }

  private static boolean usual(Feature feature) {
    return feature.rules().missing().isEmpty() && feature.rules().notMissing().isEmpty();
  }

  private static void pattern(ObjectNode node, String pattern) {
    node.put("pattern", pattern);
  }

  private static void type(ObjectNode node, Feature feature, String... types) {
    ArrayNode array = node.putArray("type");
    List.of(types).forEach(array::add);
    if (!feature.required()) {
      array.add("null");
    }
  }

  private static String ifMissing(Feature feature, String then) {
    return feature.required()
        ? "It must be given."
        : "If it is missing, " + then + ", with a warning.";
  }
}
