package dev.tranche.scoring.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.rule.DecisionRules;
import dev.tranche.scoring.rule.DoubtRule;
import dev.tranche.scoring.rule.MissingRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The rules of a policy as fields of its JSON; usual ones need none. */
final class DecisionRulesJson {
  private static final String MISSING = "missing";
  private static final String OUT_OF_RANGE = "out_of_range";
  private static final String UNSEEN_CATEGORY = "unseen_category";
  private static final String PLAUSIBLE = "plausible";
  private static final String MINIMUM = "minimum_features";
  private static final String RULE = "rule";
  private static final String WITHIN = "within";
  private static final String TOLERATE = "tolerate";
  private static final String REFUSE = "refuse";

  private DecisionRulesJson() {}

  static DecisionRules read(Fields root) {
    DecisionRules usual = DecisionRules.DEFAULTS;
    return new DecisionRules(
        root.optionalObject(MISSING, it -> missing(it, usual.missing())).orElse(usual.missing()),
        rule(root, OUT_OF_RANGE, usual.outOfRange()),
        rule(root, UNSEEN_CATEGORY, usual.unseenCategory()),
        root.optionalObject(PLAUSIBLE, DecisionRulesJson::spans).orElse(Map.of()),
        root.node().has(MINIMUM) ? OptionalInt.of(minimum(root)) : OptionalInt.empty());
  }

  private static MissingRule missing(Fields fields, MissingRule usual) {
    fields.known(List.of(RULE, WITHIN, TOLERATE, REFUSE));
    double within = fields.node().has(WITHIN) ? fields.number(WITHIN) : usual.within();
    if (!(within > 0 && within <= 1)) {
      throw new BundleException(
          fields.at(WITHIN) + " must be above 0 and at most 1, not " + within);
    }
    return new MissingRule(
        rule(fields, RULE, usual.rule()), within, names(fields, TOLERATE), names(fields, REFUSE));
  }

  private static List<String> names(Fields fields, String field) {
    return fields.node().has(field) ? fields.texts(field) : List.of();
  }

  private static DoubtRule rule(Fields fields, String field, DoubtRule usual) {
    return fields
        .optionalText(field)
        .map(
            word ->
                DoubtRule.ofWord(word)
                    .orElseThrow(
                        () ->
                            new BundleException(
                                fields.at(field) + " '" + word + "' is not " + words())))
        .orElse(usual);
  }

  private static String words() {
    return Arrays.stream(DoubtRule.values())
        .map(DoubtRule::word)
        .collect(Collectors.joining(" or "));
  }

  private static Map<String, DecisionRules.Span> spans(Fields fields) {
    Map<String, DecisionRules.Span> spans = new LinkedHashMap<>();
    fields.node().properties().forEach(entry -> spans.put(entry.getKey(), span(fields, entry)));
    return spans;
  }

  private static DecisionRules.Span span(Fields fields, Map.Entry<String, JsonNode> entry) {
    JsonNode ends = entry.getValue();
    if (!ends.isArray()
        || ends.size() != 2
        || !ends.get(0).isNumber()
        || !ends.get(1).isNumber()
        || !(ends.get(0).doubleValue() <= ends.get(1).doubleValue())) {
      throw new BundleException(
          fields.at(entry.getKey())
              + " must be the lowest and the highest value, such as [0, 100]");
    }
    return new DecisionRules.Span(ends.get(0).floatValue(), ends.get(1).floatValue());
  }

  private static int minimum(Fields root) {
    int minimum = root.integer(MINIMUM);
    if (minimum < 1) {
      throw new BundleException(MINIMUM + " must be at least 1, not " + minimum);
    }
    return minimum;
  }

  static void put(DecisionRules rules, ObjectNode root) {
    DecisionRules usual = DecisionRules.DEFAULTS;
    MissingRule missing = rules.missing();
    if (!missing.equals(usual.missing())) {
      ObjectNode node = root.putObject(MISSING);
      node.put(RULE, missing.rule().word());
      node.put(WITHIN, missing.within());
      missing.tolerate().forEach(node.putArray(TOLERATE)::add);
      missing.refuse().forEach(node.putArray(REFUSE)::add);
    }
    if (rules.outOfRange() != usual.outOfRange()) {
      root.put(OUT_OF_RANGE, rules.outOfRange().word());
    }
    if (rules.unseenCategory() != usual.unseenCategory()) {
      root.put(UNSEEN_CATEGORY, rules.unseenCategory().word());
    }
    if (!rules.plausible().isEmpty()) {
      ObjectNode node = root.putObject(PLAUSIBLE);
      rules
          .plausible()
          .forEach((name, span) -> node.putArray(name).add(span.low()).add(span.high()));
    }
    rules.minimumFeatures().ifPresent(minimum -> root.put(MINIMUM, minimum));
  }
}
