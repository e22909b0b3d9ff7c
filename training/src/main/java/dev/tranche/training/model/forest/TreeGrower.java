package dev.tranche.training.model.forest;

import dev.tranche.training.model.Monotone;
import dev.tranche.training.model.tree.TreeBuilder;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Grows one classification tree, best split first, until no split is left or the bounds of {@link
 * ForestParameters} are met.
 *
 * <p>Monotone constraints: a split on a constrained feature must order its children's values, and
 * their midpoint bounds all leaves below either side (the basic method of LightGBM).
 */
final class TreeGrower {
  private record Candidate(TreeNode node, TreeSplit split) {}

  private static final Comparator<Candidate> MOST_GAIN_FIRST =
      Comparator.comparingDouble((Candidate c) -> -c.split().gain())
          .thenComparingInt(c -> c.node().id());

  private final BinnedFeatures x;
  private final ForestParameters parameters;
  private final Monotone monotone;
  private final double unit;
  private final RowPartition rows;
  private final SplitFinder finder;
  private final TreeBuilder tree = new TreeBuilder();
  private final PriorityQueue<Candidate> open = new PriorityQueue<>(MOST_GAIN_FIRST);

  TreeGrower(
      BinnedFeatures x,
      ForestParameters parameters,
      Monotone monotone,
      double unit,
      RowPartition rows,
      SplitFinder finder) {
    this.x = x;
    this.parameters = parameters;
    this.monotone = monotone;
    this.unit = unit;
    this.rows = rows;
    this.finder = finder;
  }

  TreeEnsemble.Tree grow() {
    add(0, 0, rows.size(), rows.packedTotal(), 0, 1);
    for (int leaves = 1; leaves < parameters.maxLeaves() && !open.isEmpty(); leaves++) {
      Candidate next = open.remove();
      split(next.node(), next.split());
    }
    return tree.build();
  }

  private void split(TreeNode node, TreeSplit split) {
    int middle = rows.part(x.bins()[split.feature()], split.bin(), node.begin(), node.end());
    int direction = monotone.of(split.feature());
    double between = (split.leftValue() + split.rightValue()) / 2;
    double leftUpper = direction > 0 ? between : node.upper();
    double leftLower = direction < 0 ? between : node.lower();
    double rightUpper = direction < 0 ? between : node.upper();
    double rightLower = direction > 0 ? between : node.lower();
    int depth = node.depth() + 1;
    int left = add(depth, node.begin(), middle, split.left(), leftLower, leftUpper);
    int right =
        add(depth, middle, node.end(), node.packed() - split.left(), rightLower, rightUpper);
    float threshold = x.cuts()[split.feature()][split.bin()];
    tree.split(node.id(), split.feature(), threshold, left, right);
  }

  private int add(int depth, int begin, int end, long packed, double lower, double upper) {
    double value = Math.min(upper, Math.max(lower, TreeNode.mean(packed)));
    int id = tree.leaf(value / parameters.trees(), RowWeights.total(packed) / unit);
    TreeNode node = new TreeNode(id, depth, begin, end, packed, lower, upper);
    if (depth < parameters.maxDepth()) {
      finder.best(rows, node).ifPresent(split -> open.add(new Candidate(node, split)));
    }
    return id;
  }
}
