package dev.tranche.training.model.tree;

import dev.tranche.training.onnx.Attributes;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums what the splits add to each feature, in short chunks first: adding thousands of floats one
 * by one would lose a digit.
 *
 * <pre>
 * [1, S] ─ Concat(0) ─ GatherElements(by feature) ─ Reshape [chunks, length] ─ ReduceSum
 *        ─ ScatterElements(add) ──▶ [F]
 * </pre>
 *
 * <p>The chunks that a feature does not fill end in the 0 that was put behind.
 */
final class FeatureSums {
  private FeatureSums() {}

  static String add(
      GraphBuilder graph, GraphBuilder body, String perSplit, int[] featureOfSplit, int features) {
    List<List<Integer>> splits = new ArrayList<>();
    for (int f = 0; f < features; f++) {
      splits.add(new ArrayList<>());
    }
    for (int split = 0; split < featureOfSplit.length; split++) {
      splits.get(featureOfSplit[split]).add(split);
    }
    int most = splits.stream().mapToInt(List::size).max().orElse(0);
    int length = (int) Math.ceil(Math.sqrt(most));
    List<Integer> places = new ArrayList<>();
    List<Integer> chunks = new ArrayList<>();
    for (int f = 0; f < features; f++) {
      places.addAll(splits.get(f));
      for (int done = 0; done < splits.get(f).size(); done += length) {
        chunks.add(f);
      }
      while (places.size() < chunks.size() * length) {
        places.add(featureOfSplit.length);
      }
    }
    int[] order = places.stream().mapToInt(Integer::intValue).toArray();
    int[] featureOfChunk = chunks.stream().mapToInt(Integer::intValue).toArray();
    String zero = graph.constant(new float[1], 1, 1);
    String all = body.core("Concat", List.of(perSplit, zero), Attributes.integer("axis", 1));
    String ordered =
        body.core(
            "GatherElements",
            List.of(all, graph.indices(order, 1, order.length)),
            Attributes.integer("axis", 1));
    String table = body.core("Reshape", List.of(ordered, graph.integers(-1, length)));
    String sums =
        body.core(
            "ReduceSum", List.of(table, graph.integers(1)), Attributes.integer("keepdims", 0));
    return body.core(
        "ScatterElements",
        List.of(
            graph.constant(new float[features], features),
            graph.indices(featureOfChunk, featureOfChunk.length),
            sums),
        Attributes.text("reduction", "add"));
  }
}
