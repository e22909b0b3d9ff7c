package dev.tranche.training.model.linear;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.model.Scalers;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns a logistic regression into nodes.
 *
 * <pre>
 * numbers [N,F] ─ Scaler ─ Clip ──────────┐
 * category → its weight [N,1] ──────────────┴ Concat ─ Gemm(weights, intercept) ──▶ margin [N,1]
 * </pre>
 *
 * <p>A category's label encoder yields the category's weight at once, which spares the one-hot
 * matrix.
 */
final class LogisticRegressions {
  private LogisticRegressions() {}

  static String add(
      GraphBuilder graph, Cleaning cleaning, List<Feature> features, LogisticModel model) {
    float[] weights = new float[features.size()];
    Arrays.fill(weights, 1);
    int numeric = 0;
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Numeric) {
        weights[numeric++] = model.weight()[f];
      }
    }
    String terms = terms(graph, cleaning, features, model);
    String column = graph.constant(weights, weights.length, 1);
    String intercept = graph.constant(new float[] {(float) model.intercept()}, 1);
    return graph.core("Gemm", List.of(terms, column, intercept));
  }

  /** The standardised numbers, not yet weighted, then the weights of the categories, [N, F]. */
  static String terms(
      GraphBuilder graph, Cleaning cleaning, List<Feature> features, LogisticModel model) {
    List<String> parts = new ArrayList<>();
    float[] offsets = new float[features.size()];
    float[] scales = new float[features.size()];
    int numeric = 0;
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Numeric) {
        offsets[numeric] = model.standardisation().offset()[f];
        scales[numeric++] = model.standardisation().scale()[f];
      }
    }
    if (numeric > 0) {
      parts.add(
          Scalers.add(
              graph,
              cleaning.numbers().orElseThrow(),
              Arrays.copyOf(offsets, numeric),
              Arrays.copyOf(scales, numeric)));
    }
    for (int f = 0; f < features.size(); f++) {
      if (features.get(f) instanceof Feature.Categorical categorical) {
        parts.add(cleaning.categories(categorical, model.categoryWeights()[f]));
      }
    }
    return graph.core("Concat", parts, Attributes.integer("axis", 1));
  }
}
