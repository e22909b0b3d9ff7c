package dev.tranche.scoring.feature;

import java.util.List;

/**
 * A feature that the graphs compute from numeric ones. For models that need a value, a missing one
 * is filled with the derived feature's own median.
 *
 * @param values its name, range, median and share missing in the training part
 */
public record DerivedFeature(Feature.Numeric values, Derivation derivation) {
  public String name() {
    return values.name();
  }

  /** The names of the features that it is made of. */
  public List<String> columns() {
    return derivation.columns();
  }
}
