package dev.tranche.scoring.graph.tree;

import dev.tranche.scoring.graph.file.OnnxOperation;
import dev.tranche.scoring.graph.file.UnreadableGraphException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Makes flat arrays of a TreeEnsemble node's attributes, tree by tree and level by level. */
final class TreeFlattening {
  private static final int BRANCH_LT = 1;
  private static final int SUM = 1;

  private final int columns;
  private final int[] feature;
  private final float[] split;
  private final int[] missingTrue;
  private final int[] trueId;
  private final int[] trueLeaf;
  private final int[] falseId;
  private final int[] falseLeaf;
  private final float[] weight;

  private final int[] roots;
  private final int[] depths;
  private final int[] slots;
  private final int[] keys;
  private final int[] children;
  private final float[] values;
  private int nodes;

  TreeFlattening(OnnxOperation ensemble, int columns) {
    this.columns = columns;
    requireSumOfLessThan(ensemble);
    this.feature = ensemble.integers("nodes_featureids");
    this.split = ensemble.tensor("nodes_splits").decimals();
    int[] missing = ensemble.integers("nodes_missing_value_tracks_true");
    this.missingTrue = missing.length == 0 ? new int[feature.length] : missing;
    this.trueId = ensemble.integers("nodes_truenodeids");
    this.trueLeaf = ensemble.integers("nodes_trueleafs");
    this.falseId = ensemble.integers("nodes_falsenodeids");
    this.falseLeaf = ensemble.integers("nodes_falseleafs");
    this.weight = ensemble.tensor("leaf_weights").decimals();
    int[] tops = ensemble.integers("tree_roots");
    // Each split has two children, and each tree a root.
    int most = 2 * feature.length + tops.length;
    this.roots = new int[tops.length];
    this.depths = new int[tops.length];
    this.slots = new int[most];
    this.keys = new int[most];
    this.children = new int[most];
    this.values = new float[most];
    for (int tree = 0; tree < tops.length; tree++) {
      add(tree, tops[tree]);
    }
  }

  private static void requireSumOfLessThan(OnnxOperation ensemble) {
    ensemble.requireOnly(
        "n_targets",
        "aggregate_function",
        "post_transform",
        "tree_roots",
        "nodes_featureids",
        "nodes_splits",
        "nodes_modes",
        "nodes_missing_value_tracks_true",
        "nodes_truenodeids",
        "nodes_trueleafs",
        "nodes_falsenodeids",
        "nodes_falseleafs",
        "leaf_targetids",
        "leaf_weights");
    boolean known =
        ensemble.operator().equals("TreeEnsemble")
            && ensemble.integer("n_targets", 0) == 1
            && ensemble.integer("aggregate_function", SUM) == SUM
            && ensemble.integer("post_transform", 0) == 0
            && IntStream.of(ensemble.tensor("nodes_modes").integers())
                .allMatch(mode -> mode == BRANCH_LT)
            && IntStream.of(ensemble.integers("leaf_targetids")).allMatch(target -> target == 0);
    if (!known) {
      throw new UnreadableGraphException(ensemble.operator() + " of another kind");
    }
  }

  private void add(int tree, int top) {
    roots[tree] = nodes;
    int level = nodes;
    place(top, false);
    while (level < nodes) {
      int end = nodes;
      boolean splits = false;
      for (int node = level; node < end; node++) {
        if (slots[node] < 2 * columns) {
          splits = true;
          int id = children[node];
          children[node] = nodes;
          place(falseId[id], falseLeaf[id] != 0);
          place(trueId[id], trueLeaf[id] != 0);
        }
      }
      depths[tree] += splits ? 1 : 0;
      level = end;
    }
  }

  /** Takes the next place; a split notes its own number where later its children's place stands. */
  private void place(int id, boolean leaf) {
    if (nodes == slots.length) {
      throw new UnreadableGraphException("trees that share nodes");
    }
    if (leaf) {
      slots[nodes] = 2 * columns;
      values[nodes] = weight[id];
      children[nodes] = nodes;
    } else {
      if (Float.isNaN(split[id])) {
        throw new UnreadableGraphException("a split at NaN");
      }
      slots[nodes] = (missingTrue[id] == 0 ? 0 : columns) + feature[id];
      keys[nodes] = FlatTrees.key(split[id]);
      children[nodes] = id;
    }
    nodes++;
  }

  int[] roots() {
    return roots;
  }

  /** By tree, how many splits the longest way down has. */
  int[] depths() {
    return depths;
  }

  /** By node, the column that it looks at, later by so many if missing values are small ones. */
  int[] slots() {
    return Arrays.copyOf(slots, nodes);
  }

  int[] keys() {
    return keys;
  }

  int[] children() {
    return children;
  }

  float[] values() {
    return values;
  }
}
