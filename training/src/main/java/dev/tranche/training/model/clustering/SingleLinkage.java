package dev.tranche.training.model.clustering;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.model.DisjointSets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The single-linkage tree of some rows by their mutual reachability: of two rows the largest of
 * their distance and of both rows' distances from their m-th neighbour, themselves included. Nodes
 * {@code 0 … rows - 1} are the rows, the others merges, the last one the root.
 *
 * @param left per merge a child
 * @param right per merge the other child
 * @param height per merge the mutual reachability at which the children meet
 * @param size per node how many rows are below it
 */
record SingleLinkage(int[] left, int[] right, double[] height, int[] size) {
  static SingleLinkage of(double[][] squared, int neighbours, ThreadPool pool) {
    double[] core = new double[squared.length];
    pool.run(core.length, row -> core[row] = smallest(squared[row], neighbours));
    return ofEdges(spanningTree(squared, core));
  }

  int rows() {
    return left.length + 1;
  }

  /** By insertion: few values are ever among the smallest. */
  private static double smallest(double[] values, int rank) {
    double[] least = new double[Math.min(rank, values.length)];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (double value : values) {
      int place = least.length - 1;
      if (value < least[place]) {
        for (; place > 0 && value < least[place - 1]; place--) {
          least[place] = least[place - 1];
        }
        least[place] = value;
      }
    }
    return least[least.length - 1];
  }

  /** Prim's algorithm. */
  private static Edge[] spanningTree(double[][] squared, double[] core) {
    int rows = core.length;
    double[] reach = new double[rows];
    int[] from = new int[rows];
    boolean[] inside = new boolean[rows];
    Arrays.fill(reach, Double.POSITIVE_INFINITY);
    Edge[] edges = new Edge[rows - 1];
    int last = 0;
    inside[0] = true;
    for (int e = 0; e < edges.length; e++) {
      int next = -1;
      for (int i = 0; i < rows; i++) {
        if (!inside[i]) {
          double mutual = Math.max(squared[last][i], Math.max(core[last], core[i]));
          if (mutual < reach[i]) {
            reach[i] = mutual;
            from[i] = last;
          }
          if (next < 0 || reach[i] < reach[next]) {
            next = i;
          }
        }
      }
      edges[e] = new Edge(from[next], next, Math.sqrt(reach[next]));
      inside[next] = true;
      last = next;
    }
    return edges;
  }

  private static SingleLinkage ofEdges(Edge[] edges) {
    Arrays.sort(edges, Comparator.comparing(Edge::length));
    int rows = edges.length + 1;
    DisjointSets nodes = new DisjointSets(2 * rows - 1);
    int[] size = new int[2 * rows - 1];
    Arrays.fill(size, 0, rows, 1);
    int[] left = new int[edges.length];
    int[] right = new int[edges.length];
    double[] height = new double[edges.length];
    for (int e = 0; e < edges.length; e++) {
      int node = rows + e;
      left[e] = nodes.root(edges[e].a);
      right[e] = nodes.root(edges[e].b);
      nodes.join(left[e], node);
      nodes.join(right[e], node);
      size[node] = size[left[e]] + size[right[e]];
      height[e] = edges[e].length;
    }
    return new SingleLinkage(left, right, height, size);
  }

  private record Edge(int a, int b, double length) {}
}
