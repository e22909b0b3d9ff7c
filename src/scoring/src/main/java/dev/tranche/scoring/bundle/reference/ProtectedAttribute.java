package dev.tranche.scoring.bundle.reference;

import dev.tranche.scoring.feature.Feature;

/**
 * A protected attribute, which no model sees, and the groups by which customers are compared.
 *
 * @param column how its cells are read
 * @param bins of a number; a categorical one's groups are its categories
 */
public record ProtectedAttribute(Feature column, ValueBins bins) {
  /** Its name. */
  public String name() {
    return column.name();
  }
}
