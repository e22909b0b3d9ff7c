package dev.tranche.scoring.value;

import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.rule.DecisionRules;
import dev.tranche.scoring.rule.DoubtRule;
import java.util.List;

/**
 * Refuses values that a policy does not take: implausible ones, and doubtful ones if it says so.
 */
public final class LimitCheck implements RowCheck {
  /** Code of a number outside what the policy calls plausible. */
  public static final String IMPLAUSIBLE = "implausible";

  /** Code of a number or date that training never saw the like of, where that is refused. */
  public static final String OUT_OF_TRAINING_RANGE = "out_of_training_range";

  /** Code of a category that training never saw, where that is refused. */
  public static final String UNSEEN_CATEGORY = "unseen_category";

  private final List<Feature> features;
  private final DecisionRules rules;

  public LimitCheck(List<Feature> features, DecisionRules rules) {
    this.features = List.copyOf(features);
    this.rules = rules;
  }

  @Override
  public void check(Row row, ViolationList violations) {
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Numeric numeric) {
        if (!Float.isNaN(row.numbers()[f])) {
          check(numeric, row.numbers()[f], violations);
        }
      } else if (features.get(f) instanceof Feature.Categorical categorical
          && rules.unseenCategory() == DoubtRule.REFUSE
          && categorical.unseen(row.texts()[f])) {
        violations.add(
            () ->
                Violation.of(
                    categorical.name(),
                    UNSEEN_CATEGORY,
                    "is none of the categories that are known"));
      }
    }
  }

  private void check(Feature.Numeric feature, float value, ViolationList violations) {
    DecisionRules.Span plausible = rules.plausible().get(feature.name());
    if (plausible != null && !(value >= plausible.low() && value <= plausible.high())) {
      String message = "must be from " + plausible.low() + " to " + plausible.high();
      violations.add(() -> Violation.of(feature.name(), IMPLAUSIBLE, message));
    } else if (rules.outOfRange() == DoubtRule.REFUSE && feature.unseen(value)) {
      String message =
          "must be from " + text(feature, feature.min()) + " to " + text(feature, feature.max());
      violations.add(() -> Violation.of(feature.name(), OUT_OF_TRAINING_RANGE, message));
    }
  }

  private static String text(Feature.Numeric feature, float value) {
    return feature.isDate() ? DateStyle.text(value) : Float.toString(value);
  }
}
