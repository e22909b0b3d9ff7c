package dev.tranche.training.model.tree;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Small trees of any shape: thresholds from 1 to 3, so that paths split on a feature again and
 * leave some leaves that no value reaches, and sometimes a side no training weight went to. Of some
 * features they see missing values, which go to either side.
 */
public final class RandomTrees {
  private static final int DEEPEST = 5;

  private final SplittableRandom random;
  private final int features;

  private RandomTrees(SplittableRandom random, int features) {
    this.random = random;
    this.features = features;
  }

  public static TreeEnsemble ensemble(long seed, int features, int trees) {
    RandomTrees grown = new RandomTrees(new SplittableRandom(seed), features);
    List<String> names = IntStream.range(0, features).mapToObj(f -> "f" + f).toList();
    boolean[] unfilled = new boolean[features];
    for (int f = 0; f < features; f++) {
      unfilled[f] = grown.random.nextBoolean();
    }
    return new TreeEnsemble(
        names, unfilled, IntStream.range(0, trees).mapToObj(t -> grown.tree()).toList(), 0.25f);
  }

  private Tree tree() {
    TreeBuilder builder = new TreeBuilder();
    grow(builder, 0, 1 + random.nextInt(1000));
    Tree tree = builder.build();
    for (int node = 0; node < tree.nodes(); node++) {
      tree.missingLeft()[node] = random.nextBoolean();
    }
    return tree;
  }

  private int grow(TreeBuilder builder, int depth, int cover) {
    int node = builder.leaf(random.nextDouble() * 2 - 1, cover);
    if (cover > 0 && depth < DEEPEST && random.nextInt(4) > 0) {
      int ofLeft = random.nextInt(8) == 0 ? 0 : random.nextInt(cover + 1);
      int left = grow(builder, depth + 1, ofLeft);
      int right = grow(builder, depth + 1, cover - ofLeft);
      builder.split(node, random.nextInt(features), 1 + random.nextInt(3), left, right);
    }
    return node;
  }

  /**
   * Every combination of values below, between and on the thresholds would be many; these are 20,
   * some of them missing, which are filled with 2.
   */
  public static FeatureMatrix rows(long seed, int features) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] columns = new float[features][20];
    float[][] unfilled = new float[features][20];
    for (int f = 0; f < features; f++) {
      for (int row = 0; row < 20; row++) {
        boolean missing = random.nextInt(5) == 0;
        columns[f][row] = missing ? 2 : random.nextInt(8) / 2f;
        unfilled[f][row] = missing ? Float.NaN : columns[f][row];
      }
    }
    List<String> names = IntStream.range(0, features).mapToObj(f -> "f" + f).toList();
    return new FeatureMatrix(names, columns, unfilled, new int[features]);
  }

  /** A row as a model sees it. */
  public static float[] row(TreeEnsemble model, FeatureMatrix x, int row) {
    float[][] columns = x.columns(model.unfilled());
    float[] values = new float[x.count()];
    for (int f = 0; f < values.length; f++) {
      values[f] = columns[f][row];
    }
    return values;
  }

  /** The trees that a graph must be able to hold at all: one split, one leaf, no tree. */
  public static List<TreeEnsemble> smallest() {
    List<TreeEnsemble> ensembles = new ArrayList<>();
    List<String> names = List.of("f0", "f1");
    TreeBuilder leaf = new TreeBuilder();
    leaf.leaf(0.5, 3);
    TreeBuilder stump = new TreeBuilder();
    int root = stump.leaf(0, 4);
    int left = stump.leaf(-1, 1);
    stump.split(root, 1, 2, left, stump.leaf(1, 3));
    ensembles.add(new TreeEnsemble(names, List.of(), 1));
    ensembles.add(new TreeEnsemble(names, List.of(leaf.build()), 1));
    ensembles.add(new TreeEnsemble(names, List.of(stump.build()), 1));
    ensembles.add(new TreeEnsemble(names, List.of(leaf.build(), stump.build()), 1));
    return ensembles;
  }
}
