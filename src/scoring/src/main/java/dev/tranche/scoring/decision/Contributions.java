package dev.tranche.scoring.decision;

import java.util.List;

/**
 * What each feature adds to a margin: exact Shapley values.
 *
 * @param baseValue the margin of the average customer; with the values it sums to the customer's
 *     margin
 * @param values one per feature of the bundle, in its order, then one per derived feature
 */
public record Contributions(double baseValue, List<Float> values) {
  public Contributions {
    values = List.copyOf(values);
  }
}
