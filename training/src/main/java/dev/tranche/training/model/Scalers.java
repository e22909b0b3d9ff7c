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
