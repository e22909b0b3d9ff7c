package dev.tranche.training.model.linear;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns a logistic regression into nodes that give each feature's Shapley value.
 *
 * <pre>
 * terms [N, F] (see {@link LogisticRegressions}) ─ Mul(weights) ─ Sub(mean terms) ─ Gather ──▶ [N, F]
 * </pre>
 */
final class LogisticExplanations {
  private LogisticExplanations() {}

  static String add(
      GraphBuilder graph, Cleaning cleaning, List<Feature> features, LogisticModel model) {
    int[] position = Cleaning.position(features);
    float[] weights = new float[position.length];
    float[] means = new float[position.length];
    for (int f = 0; f < position.length; f++) {
      weights[position[f]] = features.get(f) instanceof Feature.Categorical ? 1 : model.weight()[f];
      means[position[f]] = model.meanTerm()[f];
    }
    String terms = LogisticRegressions.terms(graph, cleaning, features, model);
    String weighted = graph.core("Mul", List.of(terms, graph.constant(weights, weights.length)));
    String centred = graph.core("Sub", List.of(weighted, graph.constant(means, means.length)));
    boolean inOrder = IntStream.range(0, position.length).allMatch(f -> position[f] == f);
    return inOrder
        ? centred
        : graph.core(
            "Gather",
            List.of(centred, graph.indices(position, position.length)),
            Attributes.integer("axis", 1));
  }
}
