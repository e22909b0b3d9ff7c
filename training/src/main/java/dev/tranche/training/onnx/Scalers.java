package dev.tranche.training.onnx;

import dev.tranche.training.model.Standardisation;
import java.util.List;

/**
 * Turns a standardisation into nodes.
 *
 * <pre>
 * numbers [N,F] ── Scaler((x − offset) · scale) ─ Clip(±limit) ──▶ standardised [N,F]
 * </pre>
 */
final class Scalers {
  private Scalers() {}

  static String add(GraphBuilder graph, String numbers, float[] offset, float[] scale) {
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
