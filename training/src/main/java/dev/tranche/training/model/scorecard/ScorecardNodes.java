package dev.tranche.training.model.scorecard;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a scorecard into nodes.
 *
 * <pre>
 * numbers [N,F] ┬ Gather [N,cuts] ─ GreaterOrEqual(cuts) ─ Cast ─┐
 *               └ Gather [N,missing bins] ─ IsNaN ─ Cast ────────┤
 * category → its points [N,1] ───────────────────────────────────┴ Concat ─ MatMul(steps) ──▶ points
 * </pre>
 *
 * <p>A step is by how much the points change at a cut, or from the lowest stretch to the bin of
 * missing values: NaN is not at or above any cut. All of them are whole numbers, so that sums are
 * exact in whatever order they are taken.
 */
final class ScorecardNodes {
  private final GraphBuilder graph;
  private final Cleaning cleaning;
  private final ScorecardModel model;
  private final Optional<String> numbers;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();

  /** A column before the sum: what it is worth where it is 1, and to which feature. */
  private record Step(int feature, float points) {}

  ScorecardNodes(GraphBuilder graph, Cleaning cleaning, ScorecardModel model) {
    this.graph = graph;
    this.cleaning = cleaning;
    this.model = model;
    this.numbers = numbers();
    stretches();
    missing();
    categories();
  }

  /** All numeric features, NaN where a missing value has a bin of its own; empty if unused. */
  private Optional<String> numbers() {
    boolean[] unfilled = new boolean[cleaning.features().size()];
    boolean used = false;
    for (ScoredFeature feature : model.features()) {
      unfilled[feature.index()] = feature.binned().seesMissing();
      used |= feature.binned().bins() instanceof FeatureBins.Stretches;
    }
    return used ? cleaning.numbers(unfilled) : Optional.empty();
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
    String above =
        graph.core(
            "GreaterOrEqual", List.of(gathered(index), graph.constant(from, 1, from.length)));
    parts.add(ones(above));
  }

  private void missing() {
    List<ScoredFeature> seeing =
        model.features().stream().filter(feature -> feature.binned().seesMissing()).toList();
    if (seeing.isEmpty()) {
      return;
    }
    int[] position = Cleaning.position(cleaning.features());
    int[] index = seeing.stream().mapToInt(feature -> position[feature.index()]).toArray();
    for (ScoredFeature feature : seeing) {
      float fromLowest = feature.pointsOf(Float.NaN) - feature.points()[0];
      steps.add(new Step(feature.index(), fromLowest));
    }
    parts.add(ones(graph.core("IsNaN", List.of(gathered(index)))));
  }

  private String gathered(int[] index) {
    return graph.core(
        "Gather",
        List.of(numbers.orElseThrow(), graph.indices(index, index.length)),
        Attributes.integer("axis", 1));
  }

  /** 1 for true, 0 for false. */
  private String ones(String truths) {
    return graph.core(
        "Cast", List.of(truths), Attributes.integer("to", DataType.FLOAT.getNumber()));
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
