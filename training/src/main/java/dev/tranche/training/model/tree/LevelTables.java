package dev.tranche.training.model.tree;

import dev.tranche.training.model.tree.SplitLevels.Level;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The constants of all levels, each repeated for every node of the rule: {@code [Q, count]}. They
 * lie in the file once and together, since what a session takes to open is counted in nodes.
 *
 * <pre>
 * [1, all counts] ─ Cast ─ Expand [Q, all counts] ─ Split ──▶ one [Q, count] per level
 * </pre>
 *
 * @param left names of the tensors that tell the places of the left children, but for the last
 *     level
 * @param parents those of the parents, but for the first level
 * @param leaves the values of the leaves below, but for the last level; no name if there are none
 */
record LevelTables(
    List<String> left, List<String> right, List<String> parents, List<String> leaves) {
  static LevelTables add(GraphBuilder graph, List<Level> levels, int nodes) {
    if (levels.size() == 1) {
      return new LevelTables(List.of(), List.of(), List.of(), List.of());
    }
    List<Level> notLast = levels.subList(0, levels.size() - 1);
    List<int[]> places = new ArrayList<>();
    notLast.forEach(level -> places.add(level.left()));
    notLast.forEach(level -> places.add(level.right()));
    levels.stream().skip(1).forEach(level -> places.add(level.parents()));
    int[] all = places.stream().flatMapToInt(Arrays::stream).toArray();
    int[] sizes = places.stream().mapToInt(place -> place.length).toArray();
    String indices = graph.indices(all, 1, all.length);
    List<String> pieces = pieces(graph, indices, nodes, all.length, sizes);
    int count = notLast.size();
    return new LevelTables(
        pieces.subList(0, count),
        pieces.subList(count, 2 * count),
        pieces.subList(2 * count, 3 * count),
        leaves(graph, notLast, nodes));
  }

  private static List<String> leaves(GraphBuilder graph, List<Level> levels, int nodes) {
    List<float[]> some = levels.stream().map(Level::leaves).filter(l -> l.length > 0).toList();
    int[] sizes = some.stream().mapToInt(leaves -> leaves.length).toArray();
    float[] all = new float[IntStream.of(sizes).sum()];
    int next = 0;
    for (float[] leaves : some) {
      System.arraycopy(leaves, 0, all, next, leaves.length);
      next += leaves.length;
    }
    List<String> pieces =
        all.length == 0
            ? List.of()
            : pieces(graph, graph.constant(all, 1, all.length), nodes, all.length, sizes);
    List<String> perLevel = new ArrayList<>();
    int piece = 0;
    for (Level level : levels) {
      perLevel.add(level.leaves().length == 0 ? "" : pieces.get(piece++));
    }
    return perLevel;
  }

  private static List<String> pieces(
      GraphBuilder graph, String tensor, int nodes, int count, int[] sizes) {
    String repeated = graph.core("Expand", List.of(tensor, graph.integers(nodes, count)));
    return sizes.length == 1 ? List.of(repeated) : graph.split(repeated, 1, sizes);
  }
}
