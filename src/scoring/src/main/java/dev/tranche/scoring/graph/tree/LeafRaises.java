package dev.tranche.scoring.graph.tree;

import dev.tranche.base.OnDemand;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * How much more rows could get from trees at most, if some of their columns held other values: by
 * the leaf that a row ends in, of each tree by itself. What that is is put down once for all rows
 * with the same columns, as soon as there have been so many that it pays. Thread-safe.
 */
public final class LeafRaises {
  /** With fewer rows at once none are found out. */
  private static final int FEW = LeafPass.BLOCK / 4;

  /** So many leaves are put down for the time that it takes to look at one row closely. */
  private static final int LEAVES_A_ROW = 128;

  /** So many numbers are kept at most. */
  private static final int MOST_NUMBERS = 1 << 22;

  private final FlatTrees trees;
  private final LeafPass pass;
  private final int places;
  private final Map<BitSet, Asked> asked = new ConcurrentHashMap<>();

  /** Of trees, and a pass through them. */
  public LeafRaises(FlatTrees trees, LeafPass pass) {
    this.trees = trees;
    this.pass = pass;
    this.places = pass.values().length;
  }

  /** How often some columns were open, and what there is of them then. */
  private record Asked(AtomicInteger rows, OnDemand<float[]> raises) {}

  /**
   * By row; infinite where it has not been found out.
   *
   * @param columns the values by column and row
   * @param open the columns that may hold other values, by row
   */
  public double[] atMost(List<float[]> columns, List<BitSet> open) {
    double[] most = new double[open.size()];
    Arrays.fill(most, Double.POSITIVE_INFINITY);
    if (most.length < FEW) {
      return most;
    }
    List<Optional<float[]>> raises = open.stream().map(this::of).toList();
    int[] rows = IntStream.range(0, most.length).filter(r -> raises.get(r).isPresent()).toArray();
    float[][] its =
        IntStream.of(rows).mapToObj(r -> raises.get(r).orElseThrow()).toArray(float[][]::new);
    double[] sums = new double[rows.length];
    pass.ends(
        ChosenRows.of(columns, rows),
        rows.length,
        (from, count, ends) -> {
          for (int row = 0; row < count; row++) {
            sums[from + row] += its[from + row][ends[row]];
          }
        });
    for (int i = 0; i < rows.length; i++) {
      most[rows[i]] = sums[i];
    }
    return most;
  }

  private Optional<float[]> of(BitSet open) {
    Asked before = asked.get(open);
    if (before == null) {
      if ((long) asked.size() * places < MOST_NUMBERS) {
        BitSet its = (BitSet) open.clone();
        asked.putIfAbsent(
            its, new Asked(new AtomicInteger(1), new OnDemand<>(() -> made(its), it -> {})));
      }
      return Optional.empty();
    }
    boolean pays = before.rows.incrementAndGet() > places / LEAVES_A_ROW;
    return pays ? Optional.of(before.raises.get()) : Optional.empty();
  }

  private float[] made(BitSet open) {
    float[] raises = new float[places];
    for (int tree = 0; tree < trees.trees(); tree++) {
      int root = trees.root(tree);
      put(root, root, RankBox.of(trees), open, raises);
    }
    return raises;
  }

  /** Puts down what there is of the leaves that a row with such ranks can reach from a node. */
  private void put(int root, int node, RankBox box, BitSet open, float... raises) {
    if (trees.leaf(node)) {
      double raise = highest(root, box.opened(open)) - trees.value(node);
      raises[pass.place(node)] = raise > 0 ? Math.nextUp((float) raise) : 0;
      return;
    }
    box.below(node, () -> put(root, trees.above(node) + 1, box, open, raises));
    box.above(node, () -> put(root, trees.above(node), box, open, raises));
  }

  /** The highest leaf that a row with such ranks can reach from a node. */
  private double highest(int node, RankBox box) {
    if (trees.leaf(node)) {
      return trees.value(node);
    }
    double[] highest = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    box.below(node, () -> highest[0] = highest(trees.above(node) + 1, box));
    box.above(node, () -> highest[1] = highest(trees.above(node), box));
    return Math.max(highest[0], highest[1]);
  }
}
