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
    add(0, 0, rows.size(), rows.packedTotal(), TreeNode.Bounds.PROBABILITY);
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
    TreeNode.Bounds below = node.bounds().upTo(between);
    TreeNode.Bounds above = node.bounds().from(between);
    TreeNode.Bounds leftBounds = direction == 0 ? node.bounds() : direction > 0 ? below : above;
    TreeNode.Bounds rightBounds = direction == 0 ? node.bounds() : direction > 0 ? above : below;
    int depth = node.depth() + 1;
    int left = add(depth, node.begin(), middle, split.left(), leftBounds);
    int right = add(depth, middle, node.end(), node.packed() - split.left(), rightBounds);
    float threshold = x.cuts()[split.feature()][split.bin()];
    tree.split(node.id(), split.feature(), threshold, left, right);
  }

  private int add(int depth, int begin, int end, long packed, TreeNode.Bounds bounds) {
    double value = bounds.nearest(TreeNode.mean(packed));
    int id = tree.leaf(value / parameters.trees(), RowWeights.total(packed) / unit);
    TreeNode node = new TreeNode(id, depth, begin, end, packed, bounds);
    if (depth < parameters.maxDepth()) {
      finder.best(rows, node).ifPresent(split -> open.add(new Candidate(node, split)));
    }
    return id;
  }
}
