package dev.tranche.training.onnx;

import dev.tranche.training.model.TreeEnsemble;
import dev.tranche.training.model.TreeEnsemble.Tree;
import dev.tranche.training.model.TreePath;
import java.util.ArrayList;
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
   * @param above what the path to it says of its feature
   * @param leftShare the share of its training weight that went left
   */
  record Split(int feature, float threshold, TreePath above, double leftShare) {
    boolean again() {
      return above.distinct() > 0;
    }
  }

  private record Place(Tree tree, int node, Optional<TreePath> path) {
    boolean leaf() {
      return tree.feature()[node] < 0;
    }

    Place child(boolean left) {
      TreePath beyond =
          TreePath.beyond(
              path,
              tree.feature()[node],
              tree.threshold()[node],
              left ? tree.leftShare(node) : 1 - tree.leftShare(node),
              left);
      return new Place(tree, left ? tree.left()[node] : tree.right()[node], Optional.of(beyond));
    }
  }

  SplitLevels {
    levels = List.copyOf(levels);
  }

  static SplitLevels of(TreeEnsemble ensemble) {
    List<Place> places = new ArrayList<>();
    for (Tree tree : ensemble.trees()) {
      Place root = new Place(tree, 0, Optional.empty());
      if (!root.leaf()) {
        places.add(root);
      }
    }
    List<Level> levels = new ArrayList<>();
    int[] parents = {};
    while (!places.isEmpty()) {
      Below below = new Below(places);
      levels.add(below.level(places, parents));
      places = below.splits;
      parents = below.parents.stream().mapToInt(Integer::intValue).toArray();
    }
    return new SplitLevels(levels);
  }

  List<Split> splits() {
    return levels.stream().flatMap(level -> level.splits().stream()).toList();
  }

  /** The children of a level, splits and leaves apart. */
  private static final class Below {
    private final List<Place> splits = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Float> leaves = new ArrayList<>();
    private final int[] left;
    private final int[] right;

    Below(List<Place> places) {
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
        Place child = places.get(i).child(ofLeft);
        if (child.leaf()) {
          numbers[i] = ~leaves.size();
          leaves.add(child.tree().value()[child.node()]);
        } else {
          numbers[i] = splits.size();
          splits.add(child);
          parents.add(ofLeft ? i : numbers.length + i);
        }
      }
      return numbers;
    }

    Level level(List<Place> places, int[] parentsOfLevel) {
      float[] values = new float[leaves.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = leaves.get(i);
      }
      return new Level(
          places.stream().map(Below::split).toList(), parentsOfLevel, left, right, values);
    }

    private static Split split(Place place) {
      int feature = place.tree().feature()[place.node()];
      return new Split(
          feature,
          place.tree().threshold()[place.node()],
          TreePath.of(place.path(), feature),
          place.tree().leftShare(place.node()));
    }
  }
}
