package dev.tranche.scoring.decision;

import dev.tranche.scoring.value.Doubt;
import java.util.List;
import java.util.Optional;

/**
 * Why an application that the model would approve is not.
 *
 * @param rule of the policy, as its JSON spells it
 * @param feature whose value is missing or doubtful; empty where too few are given in all, or where
 *     nobody asks
 * @param raise how much the margin is higher with the most adverse value in this feature alone; 0
 *     where it was not looked at
 */
public record Hold(String rule, Optional<String> feature, float raise) {
  static final Hold TOO_FEW = new Hold("minimum_features", Optional.empty(), 0);

  /** Adverse values of what is missing or doubtful, where nobody asks of what. */
  static final Hold UNTOLD = new Hold("adverse_values", Optional.empty(), 0);

  static Hold of(Doubt.Kind kind, String feature, float raise) {
    return new Hold(kind.word(), Optional.of(feature), Math.max(0, raise));
  }

  /** Whether a doubt of that kind is why. */
  public boolean is(Doubt.Kind kind) {
    return rule.equals(kind.word());
  }

  static List<Hold> none() {
    return List.of();
  }
}
