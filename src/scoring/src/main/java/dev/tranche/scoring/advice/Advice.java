package dev.tranche.scoring.advice;

import dev.tranche.scoring.decision.RiskScore;
import java.util.List;
import java.util.Locale;

/** What is advised to a customer who is declined. */
public sealed interface Advice {
  /**
   * A change with which the customer would be approved.
   *
   * @param changes at least one, in the order of the bundle's features
   * @param after what is decided of the customer with these changes: approval
   */
  record Given(List<FeatureChange> changes, RiskScore after) implements Advice {
    public Given {
      changes = List.copyOf(changes);
    }
  }

  /** No advice, and why there is none. */
  record None(Why why) implements Advice {}

  /** Why there is no advice. */
  enum Why {
    /** Nothing that the customer gives can be changed, by what the bundle's training was told. */
    NO_ACTIONABLE_FEATURE,
    /** No change was found that is enough, within what training saw. */
    NO_ACTIONABLE_CHANGE;

    /** As answers spell it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
