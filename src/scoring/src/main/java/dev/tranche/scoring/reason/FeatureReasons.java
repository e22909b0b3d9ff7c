package dev.tranche.scoring.reason;

import dev.tranche.scoring.feature.Feature;

/**
 * What it is called when a feature raises the risk.
 *
 * @param feature its name
 * @param below for a number below the training median
 * @param above for one at or above it; for a category the same as {@code below}
 * @param missing for a customer without a value
 */
public record FeatureReasons(
    String feature, ReasonText below, ReasonText above, ReasonText missing) {
  /** One reason for every category. */
  public static FeatureReasons ofCategories(String feature, ReasonText any, ReasonText missing) {
    return new FeatureReasons(feature, any, any, missing);
  }

  /** The reason for a number; NaN and infinities count as missing, as in the graph. */
  public ReasonText forNumber(Feature.Numeric of, float value) {
    if (!Float.isFinite(value)) {
      return missing;
    }
    return value < of.median() ? below : above;
  }

  /** The reason for a category; the empty one is a missing value. */
  public ReasonText forCategory(String category) {
    return category.isEmpty() ? missing : above;
  }
}
