package dev.tranche.training.model.tree;

import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The splits of all trees level by level, those of the roots first.
 *
 * @param levels never empty unless every tree is a single leaf
 */
record SplitLevels(List<Level> levels) {
  /**
   * The splits of one depth.
   *
   * @param parents per split the place of its parent in the level above, plus the size of that
   *     level if it is the right child
   * @param left per split the place of its left child in the next level or, behind all of these, in
   *     {@code leaves}
   * @param leaves the values of the leaves right below
   */
  record Level(List<Split> splits, int[] parents, int[] left, int[] right, float[] leaves) {
    int size() {
      return splits.size();
    }
  }

  /**
   * One split.
   *
   * @param missingLeft whether a row goes left whose value is missing
   * @param above what the path to it says of its feature
   * @param leftShare the share of its training weight that went left
   */
  record Split(
      int feature, float threshold, boolean missingLeft, TreePath above, double leftShare) {
    boolean again() {
      return above.distinct() > 0;
    }

    /** What a row says whose value is missing; see {@link TreeExplanations}. */
    double signalOfMissing() {
      return above.missing() ? (missingLeft ? 1 : 0) - leftShare : 0;
    }
  }

  /** A split and where it is. */
  private record Place(Tree tree, int node, Optional<TreePath> path, Split split) {
    static Place of(Tree tree, int node, Optional<TreePath> path) {
      int feature = tree.feature()[node];
      return new Place(
          tree,
          node,
          path,
          new Split(
              feature,
              tree.threshold()[node],
              tree.missingLeft()[node],
              TreePath.of(path, feature),
              tree.leftShare(node)));
    }

    int child(boolean left) {
      return left ? tree.left()[node] : tree.right()[node];
    }

    Place below(boolean left) {
      double share = left ? split.leftShare() : 1 - split.leftShare();
      TreePath beyond =
          TreePath.beyond(
              path,
              split.above(),
              split.feature(),
              split.threshold(),
              share,
              left,
              split.missingLeft() == left);
      return of(tree, child(left), Optional.of(beyond));
    }
  }

  SplitLevels {
    levels = List.copyOf(levels);
  }

  static SplitLevels of(TreeEnsemble ensemble) {
    List<Place> places = new ArrayList<>();
    for (Tree tree : ensemble.trees()) {
      if (tree.feature()[0] >= 0) {
        places.add(Place.of(tree, 0, Optional.empty()));
      }
    }
    List<Level> levels = new ArrayList<>();
    int[] parents = {};
    while (!places.isEmpty()) {
      Below below = new Below(places);
      levels.add(below.level(places, parents));
      places = below.splits;
      parents = below.parents();
    }
    return new SplitLevels(levels);
  }

  List<Split> splits() {
    return levels.stream().flatMap(level -> level.splits().stream()).toList();
  }

  /** The children of a level, splits and leaves apart. */
  private static final class Below {
    private final List<Place> splits = new ArrayList<>();
    private final int[] parents;
    private final float[] leaves;
    private final int[] left;
    private final int[] right;
    private int leafCount;

    Below(List<Place> places) {
      parents = new int[2 * places.size()];
      leaves = new float[2 * places.size()];
      left = children(places, true);
      right = children(places, false);
      for (int[] side : List.of(left, right)) {
        for (int i = 0; i < side.length; i++) {
          side[i] = side[i] < 0 ? splits.size() + ~side[i] : side[i];
        }
      }
    }

    /** Leaves are numbered apart and marked by the complement until all splits are counted. */
    private int[] children(List<Place> places, boolean ofLeft) {
      int[] numbers = new int[places.size()];
      for (int i = 0; i < numbers.length; i++) {
        Place place = places.get(i);
        int child = place.child(ofLeft);
        if (place.tree().feature()[child] < 0) {
          numbers[i] = ~leafCount;
          leaves[leafCount++] = place.tree().value()[child];
        } else {
          numbers[i] = splits.size();
          parents[splits.size()] = ofLeft ? i : numbers.length + i;
          splits.add(place.below(ofLeft));
        }
      }
      return numbers;
    }

    int[] parents() {
      return Arrays.copyOf(parents, splits.size());
    }

    Level level(List<Place> places, int[] parentsOfLevel) {
      return new Level(
          places.stream().map(Place::split).toList(),
          parentsOfLevel,
          left,
          right,
          Arrays.copyOf(leaves, leafCount));
    }
  }
}
