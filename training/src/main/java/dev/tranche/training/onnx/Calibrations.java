package dev.tranche.training.onnx;

import dev.tranche.training.evaluate.PlattScaling;
import java.util.List;

/**
 * Turns a calibrator into nodes.
 *
 * <pre>
 * margin ── [Clip ─ Log(share) − Log(1 − share)] ── Mul(slope) ─ Add(intercept) ─ Sigmoid ──▶ probability
 * </pre>
 *
 * <p>The bracketed part is there for shares of votes only.
 */
final class Calibrations {
  private Calibrations() {}

  static String add(GraphBuilder graph, String margin, PlattScaling platt) {
    String logOdds =
        platt.input() == PlattScaling.Scale.VOTE_SHARE ? logOdds(graph, margin) : margin;
    String stretched = graph.core("Mul", List.of(logOdds, graph.constant(platt.slope())));
    String shifted = graph.core("Add", List.of(stretched, graph.constant(platt.intercept())));
    return graph.core("Sigmoid", List.of(shifted));
  }

  private static String logOdds(GraphBuilder graph, String margin) {
    String lowest = graph.constant(PlattScaling.CLIP);
    String highest = graph.constant(1 - PlattScaling.CLIP);
    String share = graph.core("Clip", List.of(margin, lowest, highest));
    String rest = graph.core("Sub", List.of(graph.constant(1), share));
    return graph.core(
        "Sub", List.of(graph.core("Log", List.of(share)), graph.core("Log", List.of(rest))));
  }
}
