package dev.tranche.training.model.tree;

import dev.tranche.training.model.tree.SplitLevels.Split;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a row says at each split.
 *
 * <pre>
 * row [F] ─ GatherElements ─┬─ Less(threshold) ─ Cast ─ Sub(p) ──────┬─ Where(or 0) ──▶ y [S]
 *                           └─ GreaterOrEqual(lower), Less(upper) ─┘
 *                           └─ IsNaN ─ Where(what a missing value says, else y)
 * y ─ Mul(τ) ─ Add(p) ──▶ ρ [Q, S]
 * </pre>
 *
 * @param signal y, see {@link TreeExplanations}
 * @param left ρ
 * @param weight κ {@code [Q, S]}
 */
record SplitSignals(String signal, String left, String weight) {
  /** Constants go into {@code graph}, which folds them once; {@code body} runs for each row. */
  static SplitSignals add(
      GraphBuilder graph,
      GraphBuilder body,
      String row,
      SplitLevels levels,
      GaussLegendre rule,
      int[] position,
      boolean seesMissing) {
    List<Split> splits = levels.splits();
    int[] column = splits.stream().mapToInt(split -> position[split.feature()]).toArray();
    String x = body.core("GatherElements", List.of(row, graph.indices(column, column.length)));
    String below = body.core("Less", List.of(x, each(graph, splits, Split::threshold)));
    String share = each(graph, splits, Split::leftShare);
    String went = body.core("Cast", List.of(below), Attributes.integer("to", 1));
    String signal = body.core("Sub", List.of(went, share));
    if (splits.stream().anyMatch(Split::again)) {
      String lower = each(graph, splits, split -> split.above().lower());
      String upper = each(graph, splits, split -> split.above().upper());
      String passed =
          body.core(
              "And",
              List.of(
                  body.core("GreaterOrEqual", List.of(x, lower)),
                  body.core("Less", List.of(x, upper))));
      signal = body.core("Where", List.of(passed, signal, graph.constant(0)));
    }
    if (seesMissing) {
      String ofMissing = each(graph, splits, Split::signalOfMissing);
      signal = body.core("Where", List.of(body.core("IsNaN", List.of(x)), ofMissing, signal));
    }
    String nodes = column(graph, rule.nodes());
    String above = each(graph, splits, split -> split.above().share());
    // z + t (1 − z), with z = 1 where the path splits on the feature for the first time.
    String unpassed = graph.core("Sub", List.of(graph.constant(1), above));
    String factor = graph.core("Add", List.of(above, graph.core("Mul", List.of(nodes, unpassed))));
    String slope = graph.core("Div", List.of(nodes, factor));
    String weight = graph.core("Div", List.of(above, graph.core("Mul", List.of(factor, factor))));
    String left = body.core("Add", List.of(body.core("Mul", List.of(slope, signal)), share));
    return new SplitSignals(signal, left, weight);
  }

  /** One value per node of the rule, {@code [Q, 1]}. */
  private static String column(GraphBuilder graph, double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return graph.constant(floats, floats.length, 1);
  }

  private static String each(
      GraphBuilder graph, List<Split> splits, ToDoubleFunction<Split> value) {
    float[] values = new float[splits.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) value.applyAsDouble(splits.get(i));
    }
    return graph.constant(values, values.length);
  }
}
