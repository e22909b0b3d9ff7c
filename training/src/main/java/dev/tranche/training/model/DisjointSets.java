package dev.tranche.training.model;

import java.util.Arrays;

/** Sets of numbered things that become one by and by (union–find, with path halving). */
public final class DisjointSets {
  private final int[] parent;

  /** Each thing in a set of its own. */
  public DisjointSets(int things) {
    this.parent = new int[things];
    Arrays.setAll(parent, thing -> thing);
  }

  /** The one that stands for the set of a thing. */
  public int root(int thing) {
    int root = thing;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Makes one set of two, for which the root of the second thing stands. */
  public void join(int thing, int into) {
    parent[root(thing)] = root(into);
  }
}
