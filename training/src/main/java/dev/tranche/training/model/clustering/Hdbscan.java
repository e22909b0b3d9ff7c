package dev.tranche.training.model.clustering;

import dev.tranche.base.thread.ThreadPool;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Clustering by density at no fixed scale (Campello, Moulavi and Sander, <i>Density-based
 * clustering based on hierarchical density estimates</i>, PAKDD 2013), groups taken by excess of
 * mass: in the single-linkage tree of mutual reachabilities a group lives as long as what splits
 * off it is smaller than the smallest group allowed, and of nested groups those are taken that live
 * longest with most rows. It finds the number of groups itself and leaves rows in sparse places
 * without one. Quadratic in the rows: for a sample.
 */
public final class Hdbscan {
  /** Equal rows meet at height 0; their density is kept finite. */
  private static final double LEAST_HEIGHT = 1e-12;

  private final SingleLinkage tree;
  private final int smallest;
  private final List<Group> groups = new ArrayList<>();
  private final int[] groupOf;

  private Hdbscan(SingleLinkage tree, int smallest) {
    this.tree = tree;
    this.smallest = smallest;
    this.groupOf = new int[tree.rows()];
    condense();
  }

  /**
   * Per row its group, 0 … in the order of the groups' first rows, or -1 if it is in none.
   *
   * @param squared distances of all pairs of some thousand rows, {@link PairDistances#squared}
   * @param smallest rows of the smallest group allowed, 2 or more; also the rows, itself included,
   *     within whose reach a row must be to be in a dense place
   */
  public static int[] groups(double[][] squared, int smallest, ThreadPool pool) {
    if (smallest < 2) {
      throw new IllegalArgumentException("a smallest group of " + smallest + "; 2 is the least");
    }
    if (squared.length < 2) {
      return new int[] {-1};
    }
    return new Hdbscan(SingleLinkage.of(squared, smallest, pool), smallest).labels();
  }

  private void condense() {
    groups.add(new Group(-1, 0));
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {tree.size().length - 1, 0});
    while (!open.isEmpty()) {
      int[] place = open.pop();
      int node = place[0];
      int group = place[1];
      int merge = node - tree.rows();
      if (merge < 0) {
        groupOf[node] = group;
        continue;
      }
      double density = 1 / Math.max(LEAST_HEIGHT, tree.height()[merge]);
      int[] children = {tree.left()[merge], tree.right()[merge]};
      boolean splits = Arrays.stream(children).allMatch(c -> tree.size()[c] >= smallest);
      for (int child : children) {
        int below = tree.size()[child];
        if (splits) {
          groups.get(group).mass += below * (density - groups.get(group).birth);
          groups.add(new Group(group, density));
          open.push(new int[] {child, groups.size() - 1});
        } else if (below >= smallest) {
          open.push(new int[] {child, group});
        } else {
          groups.get(group).mass += below * (density - groups.get(group).birth);
          assign(child, group);
        }
      }
    }
  }

  private void assign(int top, int group) {
    Deque<Integer> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty()) {
      int node = open.pop();
      if (node < tree.rows()) {
        groupOf[node] = group;
      } else {
        open.push(tree.left()[node - tree.rows()]);
        open.push(tree.right()[node - tree.rows()]);
      }
    }
  }

  private int[] labels() {
    double[] massBelow = new double[groups.size()];
    boolean[] taken = new boolean[groups.size()];
    // Children come after their parents. All rows together are no group.
    for (int g = groups.size() - 1; g > 0; g--) {
      Group group = groups.get(g);
      taken[g] = group.mass >= massBelow[g];
      massBelow[group.parent] += Math.max(group.mass, massBelow[g]);
    }
    int[] number = new int[groups.size()];
    Arrays.fill(number, -1);
    int[] labels = new int[groupOf.length];
    int next = 0;
    for (int i = 0; i < labels.length; i++) {
      int outermost = -1;
      for (int g = groupOf[i]; g > 0; g = groups.get(g).parent) {
        outermost = taken[g] ? g : outermost;
      }
      if (outermost >= 0 && number[outermost] < 0) {
        number[outermost] = next++;
      }
      labels[i] = outermost < 0 ? -1 : number[outermost];
    }
    return labels;
  }

  /** A branch of the tree that is large enough. */
  private static final class Group {
    private final int parent;
    private final double birth;
    private double mass;

    private Group(int parent, double birth) {
      this.parent = parent;
      this.birth = birth;
    }
  }
}
