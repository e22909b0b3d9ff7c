package dev.tranche.training.model.tree;

import dev.tranche.training.model.tree.SplitLevels.Level;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The products and sums along the trees; at the roots C is 1.
 *
 * <pre>
 * up:   sums below [Q, …], leaves ─ Concat ─ GatherElements ──▶ L, R;  R + ρ (L − R) ──▶ next up
 * down: C ρ, C − C ρ ─ Concat ─ GatherElements(parents) ──▶ C of the next level down
 * end:  C (L − R) of all levels ─ Concat ─ Mul(κ) ─ MatMul(ω) ─ Mul(y) ──▶ [1, S]
 * </pre>
 */
final class SplitProducts {
  private final GraphBuilder graph;
  private final GraphBuilder body;
  private final List<Level> levels;
  private final LevelTables tables;
  private final float[] weights;

  /** Constants go into {@code graph}, which folds them once; {@code body} runs for each row. */
  SplitProducts(GraphBuilder graph, GraphBuilder body, SplitLevels splits, GaussLegendre rule) {
    this.graph = graph;
    this.body = body;
    this.levels = splits.levels();
    this.weights = new float[rule.weights().length];
    for (int q = 0; q < weights.length; q++) {
      weights[q] = (float) rule.weights()[q];
    }
    this.tables = LevelTables.add(graph, levels, weights.length);
  }

  /** Returns what each split adds to its feature's contribution, {@code [1, S]}. */
  String add(SplitSignals signals) {
    int[] sizes = levels.stream().mapToInt(Level::size).toArray();
    List<String> left =
        sizes.length == 1 ? List.of(signals.left()) : body.split(signals.left(), 1, sizes);
    String products = concat(products(left, differences(left)));
    String weighted = body.core("Mul", List.of(products, signals.weight()));
    String rule = graph.constant(weights, 1, weights.length);
    String integral = body.core("MatMul", List.of(rule, weighted));
    return body.core("Mul", List.of(integral, signals.signal()));
  }

  /** L − R per level, found from the leaves up. */
  private List<String> differences(List<String> left) {
    Level last = levels.get(levels.size() - 1);
    List<String> differences = new ArrayList<>(List.of(leafDifferences(last)));
    String ofRight = "";
    for (int d = levels.size() - 2; d >= 0; d--) {
      if (ofRight.isEmpty()) {
        ofRight = graph.constant(leaves(last, last.right()), 1, last.size());
      }
      String difference = differences.get(differences.size() - 1);
      String part = body.core("Mul", List.of(left.get(d + 1), difference));
      String below = body.core("Add", List.of(ofRight, part));
      String leaves = tables.leaves().get(d);
      String children = leaves.isEmpty() ? below : concat(List.of(below, leaves));
      String ofLeft = gather(children, tables.left().get(d));
      ofRight = gather(children, tables.right().get(d));
      differences.add(body.core("Sub", List.of(ofLeft, ofRight)));
    }
    Collections.reverse(differences);
    return differences;
  }

  /** C (L − R) per level, found from the roots down. */
  private List<String> products(List<String> left, List<String> differences) {
    List<String> products = new ArrayList<>(List.of(differences.get(0)));
    if (levels.size() == 1) {
      return products;
    }
    String toLeft = left.get(0);
    String toRight = body.core("Sub", List.of(graph.constant(1), toLeft));
    for (int d = 1; d < levels.size(); d++) {
      String above = gather(concat(List.of(toLeft, toRight)), tables.parents().get(d - 1));
      products.add(body.core("Mul", List.of(above, differences.get(d))));
      if (d + 1 < levels.size()) {
        toLeft = body.core("Mul", List.of(above, left.get(d)));
        toRight = body.core("Sub", List.of(above, toLeft));
      }
    }
    return products;
  }

  private String concat(List<String> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : body.core("Concat", parts, Attributes.integer("axis", 1));
  }

  private String gather(String tensor, String places) {
    return body.core("GatherElements", List.of(tensor, places), Attributes.integer("axis", 1));
  }

  private String leafDifferences(Level level) {
    float[] differences = leaves(level, level.left());
    float[] right = leaves(level, level.right());
    for (int i = 0; i < right.length; i++) {
      differences[i] -= right[i];
    }
    return graph.constant(differences, 1, differences.length);
  }

  private static float[] leaves(Level level, int[] places) {
    float[] values = new float[places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = level.leaves()[places[i]];
    }
    return values;
  }
}
