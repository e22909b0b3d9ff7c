package dev.tranche.training.model.tree;

import java.util.Optional;

/**
 * What the splits from the root down to a node say of each feature they use: the interval they
 * leave to it and the share of training weight that follows them, the other features apart. The
 * last word on a feature comes first.
 *
 * @param feature -1 where it is any
 * @param lower the feature's values below do not come here
 * @param upper nor do those from here on
 * @param missing whether rows come here in which the feature's value is missing
 * @param share the product of the cover fractions of the feature's splits
 * @param distinct how many features the path uses
 */
public record TreePath(
    int feature,
    float lower,
    float upper,
    boolean missing,
    double share,
    int distinct,
    Optional<TreePath> rest) {
  /** What is known of a feature, whichever it is, that no split has used. */
  private static final TreePath UNKNOWN =
      new TreePath(
          -1, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, true, 1, 0, Optional.empty());

  /** What a path, empty at the root, says of a feature. */
  public static TreePath of(Optional<TreePath> path, int feature) {
    Optional<TreePath> at = path;
    while (at.isPresent()) {
      if (at.get().feature == feature) {
        return at.get();
      }
      at = at.get().rest;
    }
    return UNKNOWN;
  }

  /**
   * A path gone on to the left of a split ({@code x < threshold}) or to its right.
   *
   * @param known what the path says of the split's feature
   * @param missing whether rows whose value is missing go that way
   */
  public static TreePath beyond(
      Optional<TreePath> path,
      TreePath known,
      int feature,
      float threshold,
      double fraction,
      boolean left,
      boolean missing) {
    boolean isNew = known.distinct == 0;
    return new TreePath(
        feature,
        left ? known.lower : Math.max(known.lower, threshold),
        left ? Math.min(known.upper, threshold) : known.upper,
        known.missing && missing,
        known.share * fraction,
        path.map(TreePath::distinct).orElse(0) + (isNew ? 1 : 0),
        path);
  }
}
