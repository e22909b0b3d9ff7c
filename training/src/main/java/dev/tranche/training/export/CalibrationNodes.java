package dev.tranche.training.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.training.evaluate.calibration.BetaCalibration;
import dev.tranche.training.evaluate.calibration.Calibration;
import dev.tranche.training.evaluate.calibration.IsotonicCalibration;
import dev.tranche.training.evaluate.calibration.PlattScaling;
import dev.tranche.training.evaluate.calibration.PointsCurve;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.Arrays;
import java.util.List;

/**
 * Turns a calibrator into nodes, in the order in which its Java side computes.
 *
 * <pre>
 * log-odds ─────────────────────────────────────────────┐
 * share of votes ── Clip ─ Log(share) − Log(1 − share) ─┴─ x ── curve ─ Sigmoid ──▶ probability
 *
 * Platt     x · slope + intercept
 * beta      Softplus(x) · b − Softplus(−x) · a + c
 * points    Min(x, highest) ─ Neg ─ Exp ─ Add(1) ─ Reciprocal, in place of Sigmoid
 * isotonic  x ─ Clip ─ GreaterOrEqual(knots) ─ Cast ─ ReduceSum ── k
 *           Min((x − knot[k]) · slope[k] + value[k], value[k + 1])
 * </pre>
 */
final class CalibrationNodes {
  private CalibrationNodes() {}

  static String add(GraphBuilder graph, String margin, Calibration calibration) {
    if (calibration instanceof PointsCurve points) {
      return logistic(graph, margin, points);
    }
    String x = logOdds(graph, margin, calibration.input());
    String value;
    if (calibration instanceof PlattScaling platt) {
      value = line(graph, x, graph.constant(platt.slope()), graph.constant(platt.intercept()));
    } else if (calibration instanceof BetaCalibration beta) {
      value = beta(graph, x, beta);
    } else if (calibration instanceof IsotonicCalibration isotonic) {
      value = isotonic(graph, x, isotonic);
    } else {
      throw new IllegalArgumentException("no export for " + calibration.method());
    }
    return graph.core("Sigmoid", List.of(value));
  }

  /** The runtime's Sigmoid keeps too few digits of small probabilities to find the points again. */
  private static String logistic(GraphBuilder graph, String margin, PointsCurve curve) {
    String kept = graph.core("Min", List.of(margin, graph.constant(curve.highest())));
    String odds = graph.core("Exp", List.of(graph.core("Neg", List.of(kept))));
    return graph.core("Reciprocal", List.of(graph.core("Add", List.of(odds, graph.constant(1)))));
  }

  private static String logOdds(GraphBuilder graph, String margin, MarginScale scale) {
    if (scale == MarginScale.LOG_ODDS) {
      return margin;
    }
    String share = clip(graph, margin, MarginScale.CLIP, 1 - MarginScale.CLIP);
    String rest = graph.core("Sub", List.of(graph.constant(1), share));
    return graph.core(
        "Sub", List.of(graph.core("Log", List.of(share)), graph.core("Log", List.of(rest))));
  }

  private static String beta(GraphBuilder graph, String x, BetaCalibration beta) {
    String upper = graph.core("Softplus", List.of(x));
    String lower = graph.core("Softplus", List.of(graph.core("Neg", List.of(x))));
    String rising = graph.core("Mul", List.of(upper, graph.constant(beta.b())));
    String falling = graph.core("Mul", List.of(lower, graph.constant(beta.a())));
    String difference = graph.core("Sub", List.of(rising, falling));
    return graph.core("Add", List.of(difference, graph.constant(beta.c())));
  }

  private static String isotonic(GraphBuilder graph, String x, IsotonicCalibration isotonic) {
    float[] knots = isotonic.knots();
    float[] values = isotonic.values();
    int stretches = knots.length - 1;
    String inside = clip(graph, x, knots[0], knots[stretches]);
    float[] inner = Arrays.copyOfRange(knots, 1, stretches);
    String stretch;
    if (inner.length == 0) {
      stretch = graph.integers(0);
    } else {
      String passed =
          graph.core("GreaterOrEqual", List.of(inside, graph.constant(inner, 1, inner.length)));
      String ones =
          graph.core("Cast", List.of(passed), Attributes.integer("to", DataType.INT64.getNumber()));
      stretch = graph.core("ReduceSum", List.of(ones, graph.integers(1)));
    }
    String start = at(graph, Arrays.copyOf(knots, stretches), stretch);
    String rise = at(graph, isotonic.slopes(), stretch);
    String from = at(graph, Arrays.copyOf(values, stretches), stretch);
    String to = at(graph, Arrays.copyOfRange(values, 1, knots.length), stretch);
    String along = graph.core("Sub", List.of(inside, start));
    return graph.core("Min", List.of(line(graph, along, rise, from), to));
  }

  private static String at(GraphBuilder graph, float[] values, String index) {
    return graph.core("Gather", List.of(graph.constant(values, values.length), index));
  }

  private static String line(GraphBuilder graph, String x, String slope, String intercept) {
    return graph.core("Add", List.of(graph.core("Mul", List.of(x, slope)), intercept));
  }

  private static String clip(GraphBuilder graph, String x, float lowest, float highest) {
    return graph.core("Clip", List.of(x, graph.constant(lowest), graph.constant(highest)));
  }
}
