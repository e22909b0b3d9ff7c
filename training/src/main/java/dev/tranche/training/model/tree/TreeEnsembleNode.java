package dev.tranche.training.model.tree;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns trees into one TreeEnsemble node (ai.onnx.ml 5).
 *
 * <pre>
 * matrix [N, features] ── TreeEnsemble(x &lt; split → true branch, sum of leaves) ─ Add(bias) ──▶ margin [N,1]
 * </pre>
 *
 * <p>The operator has no base value, so the base margin is added behind it, the order in which the
 * model in memory sums. A root must be a split, so a tree that is a single leaf becomes a split
 * between two leaves of its value. Two, because ONNX Runtime 1.28 takes a root whose branches are
 * one leaf for a leaf of the root's own number.
 */
final class TreeEnsembleNode {
  private static final byte BRANCH_LT = 1;

  private TreeEnsembleNode() {}

  static String add(GraphBuilder graph, String matrix, TreeEnsemble ensemble, int[] position) {
    Nodes nodes = new Nodes(ensemble, position);
    List<AttributeProto> attributes =
        new ArrayList<>(
            List.of(
                Attributes.integer("n_targets", 1),
                Attributes.integers("tree_roots", nodes.roots),
                Attributes.integers("nodes_featureids", nodes.feature),
                Attributes.tensor("nodes_splits", nodes.split),
                Attributes.bytes("nodes_modes", nodes.mode),
                Attributes.integers("nodes_truenodeids", nodes.trueId),
                Attributes.integers("nodes_trueleafs", nodes.trueLeaf),
                Attributes.integers("nodes_falsenodeids", nodes.falseId),
                Attributes.integers("nodes_falseleafs", nodes.falseLeaf),
                Attributes.integers("leaf_targetids", new long[nodes.weight.length]),
                Attributes.tensor("leaf_weights", nodes.weight)));
    if (ensemble.seesMissing()) {
      attributes.add(Attributes.integers("nodes_missing_value_tracks_true", nodes.missingTrue));
    }
    String sum =
        graph.node(
            GraphBuilder.ML,
            "TreeEnsemble",
            List.of(matrix),
            attributes.toArray(AttributeProto[]::new));
    return graph.core("Add", List.of(sum, graph.constant(ensemble.baseMargin())));
  }

  /** The operator's parallel arrays: splits and leaves are numbered apart, over all trees. */
  private static final class Nodes {
    private final long[] roots;
    private final long[] feature;
    private final float[] split;
    private final byte[] mode;
    private final long[] missingTrue;
    private final long[] trueId;
    private final long[] trueLeaf;
    private final long[] falseId;
    private final long[] falseLeaf;
    private final float[] weight;
    private int splits;
    private int leaves;

    Nodes(TreeEnsemble ensemble, int[] position) {
      int splitCount = 0;
      int leafCount = 0;
      for (Tree tree : ensemble.trees()) {
        int inTree = (int) Arrays.stream(tree.feature()).filter(f -> f >= 0).count();
        splitCount += Math.max(1, inTree);
        leafCount += Math.max(2, tree.feature().length - inTree);
      }
      roots = new long[ensemble.trees().size()];
      feature = new long[splitCount];
      split = new float[splitCount];
      mode = new byte[splitCount];
      missingTrue = new long[splitCount];
      trueId = new long[splitCount];
      trueLeaf = new long[splitCount];
      falseId = new long[splitCount];
      falseLeaf = new long[splitCount];
      weight = new float[leafCount];
      Arrays.fill(mode, BRANCH_LT);
      for (int t = 0; t < roots.length; t++) {
        roots[t] = splits;
        add(ensemble.trees().get(t), position);
      }
    }

    private void add(Tree tree, int[] position) {
      int[] id = new int[tree.feature().length];
      for (int n = 0; n < id.length; n++) {
        if (tree.feature()[n] < 0) {
          weight[leaves] = tree.value()[n];
          id[n] = leaves++;
        } else {
          id[n] = splits++;
        }
      }
      if (id.length == 1) {
        weight[leaves] = tree.value()[0];
        trueId[splits] = id[0];
        falseId[splits] = leaves++;
        trueLeaf[splits] = 1;
        falseLeaf[splits++] = 1;
        return;
      }
      for (int n = 0; n < id.length; n++) {
        if (tree.feature()[n] >= 0) {
          feature[id[n]] = position[tree.feature()[n]];
          split[id[n]] = tree.threshold()[n];
          missingTrue[id[n]] = tree.missingLeft()[n] ? 1 : 0;
          trueId[id[n]] = id[tree.left()[n]];
          trueLeaf[id[n]] = tree.feature()[tree.left()[n]] < 0 ? 1 : 0;
          falseId[id[n]] = id[tree.right()[n]];
          falseLeaf[id[n]] = tree.feature()[tree.right()[n]] < 0 ? 1 : 0;
        }
      }
    }
  }
}
