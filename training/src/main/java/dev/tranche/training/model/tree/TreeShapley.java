package dev.tranche.training.model.tree;

import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import java.util.Arrays;

/**
 * Exact path-dependent Shapley values of a tree ensemble, row by row, in double.
 *
 * <p>A leaf of value v whose path uses the features j, of which row x passes all splits (o = 1) or
 * not (o = 0), with z the product of the splits' cover fractions, gives feature i
 *
 * <pre>
 * v (oᵢ − zᵢ) ∫₀¹ Πⱼ≠ᵢ (zⱼ + t (oⱼ − zⱼ)) dt
 * </pre>
 *
 * <p>as Shapley's weights are Beta integrals (Lundberg et al., From local explanations to global
 * understanding with explainable AI for trees, 2020, for the value function; Yu et al., Linear
 * TreeShap, 2022, for summing at the edges what the leaves below share). The integrand is a
 * polynomial, so {@link GaussLegendre} gives the integral exactly. Not thread-safe.
 */
final class TreeShapley {
  /** Keeps a factor off 0 where no training weight went; what it is multiplied with is 0 then. */
  private static final double LEAST_SHARE = 1e-60;

  private final TreeEnsemble ensemble;
  private final double[] nodes;
  private final double[] weights;
  private final int[] passes;
  private final double[] share;
  private final double[] phi;

  TreeShapley(TreeEnsemble ensemble) {
    this.ensemble = ensemble;
    GaussLegendre rule = GaussLegendre.forDistinctFeatures(ensemble.mostDistinctFeatures());
    this.nodes = rule.nodes();
    this.weights = rule.weights();
    this.passes = new int[ensemble.names().size()];
    this.share = new double[passes.length];
    this.phi = new double[passes.length];
  }

  float[] contributions(float[][] columns, int row) {
    Arrays.fill(phi, 0);
    Arrays.fill(passes, 1);
    Arrays.fill(share, 1);
    for (Tree tree : ensemble.trees()) {
      double[] start = new double[nodes.length];
      Arrays.fill(start, 1);
      descend(tree, 0, columns, row, start);
    }
    float[] contributions = new float[phi.length];
    for (int f = 0; f < phi.length; f++) {
      contributions[f] = (float) phi[f];
    }
    return contributions;
  }

  /** Per node of the rule, the sum over the leaves below of value times all factors. */
  private double[] descend(Tree tree, int node, float[][] columns, int row, double[] product) {
    int f = tree.feature()[node];
    if (f < 0) {
      double value = tree.value()[node];
      // Made for this node alone, by follow.
      for (int q = 0; q < product.length; q++) {
        product[q] *= value;
      }
      return product;
    }
    boolean goesLeft = tree.goesLeft(node, columns[f][row]);
    double leftShare = tree.leftShare(node);
    double[] left = follow(tree, tree.left()[node], f, goesLeft, leftShare, columns, row, product);
    double[] right =
        follow(tree, tree.right()[node], f, !goesLeft, 1 - leftShare, columns, row, product);
    for (int q = 0; q < left.length; q++) {
      left[q] += right[q];
    }
    return left;
  }

  private double[] follow(
      Tree tree,
      int child,
      int f,
      boolean taken,
      double fraction,
      float[][] columns,
      int row,
      double[] product) {
    int passesAbove = passes[f];
    double shareAbove = share[f];
    passes[f] = taken ? passesAbove : 0;
    share[f] = Math.max(LEAST_SHARE, shareAbove * fraction);
    double known = passes[f] - share[f];
    double[] below = new double[product.length];
    double[] weight = new double[product.length];
    if (passesAbove == 1 && shareAbove == 1) {
      for (int q = 0; q < below.length; q++) {
        double factor = share[f] + nodes[q] * known;
        below[q] = product[q] * factor;
        weight[q] = weights[q] * (known / factor);
      }
    } else {
      double knownAbove = passesAbove - shareAbove;
      for (int q = 0; q < below.length; q++) {
        double factor = share[f] + nodes[q] * known;
        double factorAbove = shareAbove + nodes[q] * knownAbove;
        below[q] = product[q] * factor / factorAbove;
        // A feature counts on a path once, by its last split: what an earlier one said is taken
        // back.
        weight[q] = weights[q] * (known / factor - knownAbove / factorAbove);
      }
    }
    double[] sum = descend(tree, child, columns, row, below);
    double gained = 0;
    for (int q = 0; q < sum.length; q++) {
      gained += weight[q] * sum[q];
    }
    phi[f] += gained;
    passes[f] = passesAbove;
    share[f] = shareAbove;
    return sum;
  }
}
