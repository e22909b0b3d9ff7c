package dev.tranche.training.model.tree;

import java.util.Arrays;

/** The arrays of a tree under construction; nodes are numbered as they are added. */
public final class TreeBuilder {
  private int[] feature = new int[64];
  private float[] threshold = new float[64];
  private int[] left = new int[64];
  private int[] right = new int[64];
  private float[] value = new float[64];
  private float[] cover = new float[64];
  private int nodes;

  /** Adds a leaf and returns its number. */
  public int leaf(double leafValue, double leafCover) {
    if (nodes == feature.length) {
      int room = 2 * nodes;
      feature = Arrays.copyOf(feature, room);
      threshold = Arrays.copyOf(threshold, room);
      left = Arrays.copyOf(left, room);
      right = Arrays.copyOf(right, room);
      value = Arrays.copyOf(value, room);
      cover = Arrays.copyOf(cover, room);
    }
    feature[nodes] = -1;
    left[nodes] = -1;
    right[nodes] = -1;
    value[nodes] = (float) leafValue;
    cover[nodes] = (float) leafCover;
    return nodes++;
  }

  /** Turns a leaf into a split between two nodes added before. */
  public void split(int node, int on, float below, int leftNode, int rightNode) {
    feature[node] = on;
    threshold[node] = below;
    left[node] = leftNode;
    right[node] = rightNode;
    value[node] = 0;
  }

  public TreeEnsemble.Tree build() {
    return new TreeEnsemble.Tree(
        Arrays.copyOf(feature, nodes),
        Arrays.copyOf(threshold, nodes),
        Arrays.copyOf(left, nodes),
        Arrays.copyOf(right, nodes),
        Arrays.copyOf(value, nodes),
        Arrays.copyOf(cover, nodes));
  }
}
