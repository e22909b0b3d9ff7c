package dev.tranche.scoring.graph.margin;

import java.util.Arrays;

/** Nodes of trees cut down to what is open, each after those below it. Not thread-safe. */
final class OpenNodes implements OpenSplits {
  /** Below a node no column is looked at. */
  static final int NO_COLUMN = -1;

  /** Below a node several columns are looked at. */
  static final int SEVERAL = -2;

  private static final int FIRST_SIZE = 64;

  private int[] roots = new int[FIRST_SIZE];
  private int trees;
  private int[] column = new int[FIRST_SIZE];
  private int[] only = new int[FIRST_SIZE];
  private int[] cut = new int[FIRST_SIZE];
  private boolean[] ownBelow = new boolean[FIRST_SIZE];
  private int[] below = new int[FIRST_SIZE];
  private int[] above = new int[FIRST_SIZE];
  private float[] highest = new float[FIRST_SIZE];
  private int size;

  int size() {
    return size;
  }

  /** Forgets the nodes from that one on. */
  void forget(int from) {
    size = from;
  }

  /** Makes the last node a tree's root. */
  void plant() {
    if (trees == roots.length) {
      roots = Arrays.copyOf(roots, 2 * trees);
    }
    roots[trees++] = size - 1;
  }

  int addLeaf(float value) {
    grow();
    column[size] = NO_COLUMN;
    only[size] = NO_COLUMN;
    highest[size] = value;
    return size++;
  }

  /**
   * A split like another.
   *
   * @param smaller the node for smaller values
   * @param larger the node for others
   */
  int addSplit(OpenSplits from, int node, int smaller, int larger) {
    grow();
    int its = from.column(node);
    boolean alone = within(only[smaller], its) && within(only[larger], its);
    column[size] = its;
    only[size] = alone ? its : SEVERAL;
    cut[size] = from.cut(node);
    ownBelow[size] = from.ownBelow(node);
    below[size] = smaller;
    above[size] = larger;
    highest[size] = Math.max(highest[smaller], highest[larger]);
    return size++;
  }

  private static boolean within(int columns, int column) {
    return columns == NO_COLUMN || columns == column;
  }

  private void grow() {
    if (size == column.length) {
      int more = 2 * size;
      column = Arrays.copyOf(column, more);
      only = Arrays.copyOf(only, more);
      cut = Arrays.copyOf(cut, more);
      ownBelow = Arrays.copyOf(ownBelow, more);
      below = Arrays.copyOf(below, more);
      above = Arrays.copyOf(above, more);
      highest = Arrays.copyOf(highest, more);
    }
  }

  /** The highest leaf that can be reached from a node. */
  float highest(int node) {
    return highest[node];
  }

  /** The only column that is looked at from a node on, or what there is instead. */
  int only(int node) {
    return only[node];
  }

  @Override
  public int trees() {
    return trees;
  }

  @Override
  public int root(int tree) {
    return roots[tree];
  }

  @Override
  public int settled(int node) {
    return node;
  }

  @Override
  public boolean leaf(int node) {
    return column[node] == NO_COLUMN;
  }

  @Override
  public float value(int node) {
    return highest[node];
  }

  @Override
  public int column(int node) {
    return column[node];
  }

  @Override
  public int cut(int node) {
    return cut[node];
  }

  @Override
  public boolean ownBelow(int node) {
    return ownBelow[node];
  }

  @Override
  public int below(int node) {
    return below[node];
  }

  @Override
  public int above(int node) {
    return above[node];
  }
}
