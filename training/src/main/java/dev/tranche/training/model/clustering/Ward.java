package dev.tranche.training.model.clustering;

import dev.tranche.training.model.DisjointSets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Hierarchical clustering by Ward's method (Ward, <i>Hierarchical grouping to optimize an objective
 * function</i>, J. American Statistical Association 58, 1963): the two groups are merged that add
 * least to the sum of squared distances from the groups' means. By chains of nearest neighbours
 * (Murtagh and Contreras, <i>Algorithms for hierarchical clustering</i>, WIREs Data Mining 2,
 * 2012), in time and memory quadratic in the rows: for a sample.
 */
public final class Ward {
  private final double[][] distance;
  private final int[] size;
  private final List<Merge> merges = new ArrayList<>();

  private Ward(double[][] distance) {
    this.distance = distance;
    this.size = new int[distance.length];
    Arrays.fill(size, 1);
    mergeAll();
  }

  /**
   * Per row its group, 0 … k - 1 in the order of the groups' first rows.
   *
   * @param squared distances of all pairs of some thousand rows, {@link PairDistances#squared}
   * @throws IllegalArgumentException if there are fewer rows than groups
   */
  public static int[] groups(double[][] squared, int k) {
    int rows = squared.length;
    if (k < 1 || k > rows) {
      throw new IllegalArgumentException(k + " groups of " + rows + " rows");
    }
    // They are overwritten by those of groups.
    return new Ward(Arrays.stream(squared).map(double[]::clone).toArray(double[][]::new)).cut(k);
  }

  private void mergeAll() {
    int[] chain = new int[distance.length];
    int length = 0;
    for (int left = distance.length; left > 1; ) {
      if (length == 0) {
        chain[length++] = firstGroup();
      }
      int last = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int nearest = nearest(last, before);
      if (nearest == before) {
        length -= 2;
        merge(Math.min(last, before), Math.max(last, before));
        left--;
      } else {
        chain[length++] = nearest;
      }
    }
  }

  private int firstGroup() {
    int first = 0;
    while (size[first] == 0) {
      first++;
    }
    return first;
  }

  /** Of equally near groups the preferred one, which ends the chain, or else the first. */
  private int nearest(int group, int preferred) {
    int nearest = preferred;
    double least = preferred < 0 ? Double.POSITIVE_INFINITY : distance[group][preferred];
    for (int other = 0; other < size.length; other++) {
      if (size[other] > 0 && other != group && distance[group][other] < least) {
        least = distance[group][other];
        nearest = other;
      }
    }
    return nearest;
  }

  /** By the formula of Lance and Williams; the merged group takes the first one's place. */
  private void merge(int first, int second) {
    double between = distance[first][second];
    merges.add(new Merge(first, second, between));
    double a = size[first];
    double b = size[second];
    size[second] = 0;
    for (int other = 0; other < size.length; other++) {
      if (size[other] > 0 && other != first) {
        double c = size[other];
        double merged =
            ((a + c) * distance[first][other] + (b + c) * distance[second][other] - c * between)
                / (a + b + c);
        distance[first][other] = merged;
        distance[other][first] = merged;
      }
    }
    size[first] += (int) b;
  }

  private int[] cut(int k) {
    merges.sort(Comparator.comparing(Merge::height));
    DisjointSets groups = new DisjointSets(size.length);
    for (Merge merge : merges.subList(0, size.length - k)) {
      groups.join(merge.second, merge.first);
    }
    int[] number = new int[size.length];
    Arrays.fill(number, -1);
    int[] labels = new int[size.length];
    int next = 0;
    for (int i = 0; i < labels.length; i++) {
      int root = groups.root(i);
      if (number[root] < 0) {
        number[root] = next++;
      }
      labels[i] = number[root];
    }
    return labels;
  }

  private record Merge(int first, int second, double height) {}
}
