package dev.tranche.training.model.tree;

import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.List;

/**
 * Turns trees into nodes that give exact path-dependent Shapley values.
 *
 * <pre>
 * matrix [N, F] ── Scan over rows: SplitSignals ─ SplitProducts ─ FeatureSums ──▶ [N, F]
 * </pre>
 *
 * <p>A leaf's Shapley values are integrals over t in [0, 1] of products along its path (see the
 * model's in-memory form). Summed over the leaves below a split s, which sends the share p of the
 * training weight left, they come down to one term per split,
 *
 * <pre>
 * y Σ over t of ω κ C (L − R),  y = passed above · ((x &lt; threshold) − p)
 * </pre>
 *
 * <p>with C the product of the factors above s, and L and R the sums below its two sides, where a
 * side's factor is ρ = p + τ y on the left and 1 − ρ on the right. If the path has split on the
 * feature before, with share z, then τ = t / (z + t (1 − z)) and κ = z (τ / t)²; else τ = t, κ = 1.
 *
 * <p>Rows are taken one by one, so that the tensors between stay in the processor's cache and a
 * thousand rows need no more memory than one.
 */
final class TreeExplanations {
  private TreeExplanations() {}

  static String add(GraphBuilder graph, Cleaning cleaning, TreeEnsemble ensemble) {
    int[] position = Cleaning.position(cleaning.features());
    int features = position.length;
    SplitLevels levels = SplitLevels.of(ensemble);
    if (levels.levels().isEmpty()) {
      // Filled: 0 times NaN is not 0.
      String filled = cleaning.matrix(new boolean[features]);
      return graph.core("Mul", List.of(filled, graph.constant(0)));
    }
    GaussLegendre rule = GaussLegendre.forDistinctFeatures(ensemble.mostDistinctFeatures());
    GraphBuilder body = graph.body("row");
    String row = body.bodyInput("row", features);
    SplitSignals signals =
        SplitSignals.add(graph, body, row, levels, rule, position, ensemble.seesMissing());
    String product = new SplitProducts(graph, body, levels, rule).add(signals);
    int[] feature = levels.splits().stream().mapToInt(SplitLevels.Split::feature).toArray();
    String sums = FeatureSums.add(graph, body, product, feature, features);
    return graph.core(
        "Scan",
        List.of(cleaning.matrix(ensemble.unfilled())),
        Attributes.integer("num_scan_inputs", 1),
        body.finish(sums, features));
  }
}
