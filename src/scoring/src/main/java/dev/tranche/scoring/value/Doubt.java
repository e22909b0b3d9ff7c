package dev.tranche.scoring.value;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.rule.DecisionRules;
import dev.tranche.scoring.rule.DoubtRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A value of a customer that is missing or doubtful.
 *
 * @param feature its place among the features
 * @param rule what the policy says of it
 */
public record Doubt(Kind kind, int feature, DoubtRule rule) {
  /** Why it cannot be relied on. */
  public enum Kind {
    MISSING,
    OUT_OF_RANGE,
    UNSEEN_CATEGORY;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** As policies and answers spell it. */
    public String word() {
      return word;
    }
  }

  /** All of a customer's that the policy does not simply accept, in the features' order. */
  public static List<Doubt> of(Row row, List<Feature> features, DecisionRules rules) {
    List<Doubt> doubts = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      Feature feature = features.get(f);
      if (row.missing(f)) {
        add(Kind.MISSING, f, rules.missing().of(feature), doubts);
      } else if (feature instanceof Feature.Numeric numeric && numeric.unseen(row.numbers()[f])) {
        add(Kind.OUT_OF_RANGE, f, rules.outOfRange(), doubts);
      } else if (feature instanceof Feature.Categorical categorical
          && categorical.unseen(row.texts()[f])) {
        add(Kind.UNSEEN_CATEGORY, f, rules.unseenCategory(), doubts);
      }
    }
    return doubts;
  }

  private static void add(Kind kind, int feature, DoubtRule rule, List<Doubt> doubts) {
    if (rule != DoubtRule.ACCEPT) {
      doubts.add(new Doubt(kind, feature, rule));
    }
  }
}
