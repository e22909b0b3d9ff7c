package dev.tranche.training.model;

import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.List;

/**
 * Turns a standardisation into nodes.
 *
 * <pre>
 * numbers [N,F] ── Scaler((x − offset) · scale) ─ Clip(±limit) ──▶ standardised [N,F]
 * </pre>
 */
public final class Scalers {
  private Scalers() {}

  /** As below, after the logarithms, where the standardisation has any. */
  public static String add(GraphBuilder graph, String numbers, Standardisation by) {
    int width = by.offset().length;
    float[] kept = new float[width];
    boolean any = false;
    for (int f = 0; f < width; f++) {
      kept[f] = by.logarithmic(f) ? 0 : 1;
      any |= by.logarithmic(f);
    }
    if (!any) {
      return add(graph, numbers, by.offset(), by.scale());
    }
    String units = graph.core("Mul", List.of(numbers, graph.constant(by.perUnit(), width)));
    String counted = graph.core("Max", List.of(units, graph.constant(0)));
    String logged =
        graph.core("Log", List.of(graph.core("Add", List.of(counted, graph.constant(1)))));
    String others = graph.core("Mul", List.of(numbers, graph.constant(kept, width)));
    String all = graph.core("Add", List.of(others, logged));
    return add(graph, all, by.offset(), by.scale());
  }

  public static String add(GraphBuilder graph, String numbers, float[] offset, float[] scale) {
    String scaled =
        graph.node(
            GraphBuilder.ML,
            "Scaler",
            List.of(numbers),
            Attributes.decimals("offset", offset),
            Attributes.decimals("scale", scale));
    return graph.core(
        "Clip",
        List.of(
            scaled, graph.constant(-Standardisation.LIMIT), graph.constant(Standardisation.LIMIT)));
  }
}
