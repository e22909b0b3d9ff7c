package dev.tranche.training.spec;

import dev.tranche.training.evaluate.metric.CutOffRule;
import dev.tranche.training.model.NumberRange;
import dev.tranche.training.spec.yaml.SpecFields;
import java.util.List;
import java.util.Optional;

/** The keys of a spec that say what is decided with risk models, and in which words. */
final class DecisionKeys {
  static final List<String> CUT_OFFS =
      List.of("costs", "approval_rate", "refer_from", "decline_from", "policy_version");
  static final List<String> COSTS = List.of("false_negative", "false_positive");
  static final NumberRange COST = NumberRange.above(0, 1e12);
  static final NumberRange APPROVAL_RATE = NumberRange.between(0, 1);
  static final NumberRange PROBABILITY = NumberRange.above(0, 1);

  private final SpecFields cutOffs;

  private DecisionKeys(SpecFields cutOffs) {
    this.cutOffs = cutOffs;
  }

  static DecisionSpec read(SpecFields fields) {
    Optional<SpecFields> cutOffs = fields.section("cut_offs", CUT_OFFS);
    return new DecisionSpec(
        cutOffs.flatMap(section -> new DecisionKeys(section).cutOffs()),
        cutOffs.flatMap(section -> section.plain("policy_version")),
        ScorecardKeys.read(fields),
        ReasonKeys.reasons(fields),
        ReasonKeys.groups(fields),
        PromotionKeys.read(fields));
  }

  private Optional<CutOffRule> cutOffs() {
    if (cutOffs.has("costs") && cutOffs.node("costs").isEmpty()) {
      cutOffs.error("costs", "is empty; false_negative and false_positive are expected");
    }
    Optional<CutOffRule> costs = cutOffs.section("costs", COSTS).flatMap(DecisionKeys::costs);
    Optional<CutOffRule> rate =
        cutOffs.number("approval_rate", APPROVAL_RATE).map(CutOffRule.ApprovalRate::new);
    Optional<CutOffRule> fixed = fixed();
    boolean given = cutOffs.has("refer_from") || cutOffs.has("decline_from");
    List<String> ways =
        List.of(
            cutOffs.has("costs") ? "costs" : "",
            cutOffs.has("approval_rate") ? "approval_rate" : "",
            given ? "decline_from" : "");
    List<String> several = ways.stream().filter(way -> !way.isEmpty()).toList();
    if (several.size() > 1) {
      cutOffs
          .errors()
          .add(
              cutOffs.line(),
              "'cut_offs' has both " + String.join(" and ", several) + "; give one of them");
    }
    return costs.or(() -> rate).or(() -> fixed);
  }

  private static Optional<CutOffRule> costs(SpecFields costs) {
    COSTS.forEach(costs::required);
    Optional<Double> falseNegative =
        costs.has("false_negative") ? costs.number("false_negative", COST) : Optional.empty();
    Optional<Double> falsePositive =
        costs.has("false_positive") ? costs.number("false_positive", COST) : Optional.empty();
    return falseNegative.isPresent() && falsePositive.isPresent()
        ? Optional.of(new CutOffRule.Costs(falsePositive.get(), falseNegative.get()))
        : Optional.empty();
  }

  private Optional<CutOffRule> fixed() {
    Optional<Double> refer = cutOffs.number("refer_from", PROBABILITY);
    Optional<Double> decline = cutOffs.number("decline_from", PROBABILITY);
    if (cutOffs.has("refer_from") && !cutOffs.has("decline_from")) {
      cutOffs.error("refer_from", "needs 'decline_from', the probability to decline from");
    }
    if (refer.isPresent() && decline.isPresent() && refer.get() > decline.get()) {
      cutOffs.error("refer_from", "is " + refer.get() + ", above 'decline_from', " + decline.get());
      return Optional.empty();
    }
    return decline.map(
        from -> new CutOffRule.Given(probability(refer.orElse(from)), probability(from)));
  }

  /** As the float that policies hold, which is never rounded to 0. */
  private static float probability(double from) {
    return Math.max(Float.MIN_NORMAL, (float) from);
  }
}
