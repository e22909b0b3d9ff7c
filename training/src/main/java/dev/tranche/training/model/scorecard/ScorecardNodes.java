package dev.tranche.training.model.scorecard;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a scorecard into nodes.
 *
 * <pre>
 * numbers [N,F] ─ Gather [N,cuts] ─ GreaterOrEqual(cuts) ─ Cast ─┐
 * category → its points [N,1] ────────────────────────────────────┴ Concat ─ MatMul(steps) ──▶ points
 * </pre>
 *
 * <p>A step is by how much the points change at a cut. All of them are whole numbers, so that sums
 * are exact in whatever order they are taken.
 */
final class ScorecardNodes {
  private final GraphBuilder graph;
  private final Cleaning cleaning;
  private final ScorecardModel model;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();

  /** A column before the sum: what it is worth where it is 1, and to which feature. */
  private record Step(int feature, float points) {}

  ScorecardNodes(GraphBuilder graph, Cleaning cleaning, ScorecardModel model) {
    this.graph = graph;
    this.cleaning = cleaning;
    this.model = model;
    stretches();
    categories();
  }

  private void stretches() {
    int[] position = Cleaning.position(cleaning.features());
    List<Float> cuts = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    for (ScoredFeature feature : model.features()) {
      if (feature.binned().bins() instanceof FeatureBins.Stretches stretches) {
        for (int c = 0; c < stretches.cuts().length; c++) {
          cuts.add(stretches.cuts()[c]);
          columns.add(position[feature.index()]);
          steps.add(new Step(feature.index(), feature.points()[c + 1] - feature.points()[c]));
        }
      }
    }
    if (cuts.isEmpty()) {
      return;
    }
    int[] index = columns.stream().mapToInt(Integer::intValue).toArray();
    float[] from = new float[index.length];
    for (int c = 0; c < from.length; c++) {
      from[c] = cuts.get(c);
    }
    String numbers = cleaning.numbers().orElseThrow();
    String values =
        graph.core(
            "Gather",
            List.of(numbers, graph.indices(index, index.length)),
            Attributes.integer("axis", 1));
    String passed =
        graph.core("GreaterOrEqual", List.of(values, graph.constant(from, 1, from.length)));
    parts.add(
        graph.core("Cast", List.of(passed), Attributes.integer("to", DataType.FLOAT.getNumber())));
  }

  private void categories() {
    for (ScoredFeature feature : model.features()) {
      if (feature.binned().bins() instanceof FeatureBins.Categories categories) {
        float[] points = new float[categories.binOf().length];
        for (int code = 0; code < points.length; code++) {
          points[code] = feature.points()[categories.binOf()[code]];
        }
        Feature.Categorical input = (Feature.Categorical) cleaning.features().get(feature.index());
        parts.add(cleaning.categories(input, points));
        steps.add(new Step(feature.index(), 1));
      }
    }
  }

  /** What a feature adds before any step. */
  private static int first(ScoredFeature feature) {
    return feature.binned().bins() instanceof FeatureBins.Stretches ? feature.points()[0] : 0;
  }

  /** Log-odds, [N, 1]. */
  String margin() {
    float[] worth = new float[steps.size()];
    for (int s = 0; s < worth.length; s++) {
      worth[s] = steps.get(s).points();
    }
    float base = model.base();
    for (ScoredFeature feature : model.features()) {
      base += first(feature);
    }
    String points =
        graph.core("Add", List.of(sums(worth, 1), graph.constant(new float[] {base}, 1)));
    String less =
        graph.core("Sub", List.of(graph.constant((float) model.scale().offset()), points));
    return graph.core("Mul", List.of(less, graph.constant(model.scale().perPoint())));
  }

  /** Log-odds, [N, features]. */
  String contributions() {
    int features = model.names().size();
    float[] worth = new float[steps.size() * features];
    for (int s = 0; s < steps.size(); s++) {
      worth[s * features + steps.get(s).feature()] = steps.get(s).points();
    }
    float[] first = new float[features];
    float[] means = new float[features];
    for (ScoredFeature feature : model.features()) {
      first[feature.index()] = first(feature);
      means[feature.index()] = (float) feature.meanPoints();
    }
    String points =
        graph.core("Add", List.of(sums(worth, features), graph.constant(first, features)));
    String less = graph.core("Sub", List.of(graph.constant(means, features), points));
    return graph.core("Mul", List.of(less, graph.constant(model.scale().perPoint())));
  }

  private String sums(float[] worth, int columns) {
    if (parts.isEmpty()) {
      return nothing(columns);
    }
    String all =
        parts.size() == 1
            ? parts.get(0)
            : graph.core("Concat", parts, Attributes.integer("axis", 1));
    return graph.core("MatMul", List.of(all, graph.constant(worth, steps.size(), columns)));
  }

  /** A 0 for every row, where no feature tells anything. */
  private String nothing(int columns) {
    int width = cleaning.features().size();
    float[] none = new float[width * columns];
    String matrix = cleaning.matrix(new boolean[width]);
    String zero = graph.core("Mul", List.of(matrix, graph.constant(0)));
    return graph.core("MatMul", List.of(zero, graph.constant(none, width, columns)));
  }
}
