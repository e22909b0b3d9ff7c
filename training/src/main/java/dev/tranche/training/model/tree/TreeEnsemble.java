package dev.tranche.training.model.tree;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.RiskModel;
import dev.tranche.training.onnx.Cleaning;
import dev.tranche.training.onnx.GraphBuilder;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Decision trees whose leaves are summed: a random forest (leaves already divided by the number of
 * trees, the margin is the mean leaf probability) or gradient boosting (the margin is log-odds).
 *
 * <p>The sum is taken in float, tree by tree, and the base margin is added last, as ONNX Runtime's
 * TreeEnsemble does with one thread.
 *
 * @param names the features the trees split on, in their order
 * @param unfilled per feature whether the trees see missing values as NaN; else they are filled
 * @param trees the trees, in the order of summation
 * @param baseMargin added to the sum
 */
public record TreeEnsemble(
    List<String> names, boolean[] unfilled, List<Tree> trees, float baseMargin)
    implements RiskModel {
  private static final int BLOCK = 512;

  /** So many rows are explained faster leaf by leaf than one after the other. */
  private static final int MANY = 32;

  /**
   * A binary tree as parallel arrays; node 0 is the root, children come after their parent.
   *
   * @param feature the feature a node splits on, -1 in a leaf
   * @param threshold a row goes left if and only if {@code x < threshold}, compared in float (ONNX
   *     BRANCH_LT)
   * @param missingLeft whether a row goes left whose value is missing
   * @param left the left child's node, -1 in a leaf
   * @param right the right child's node, -1 in a leaf
   * @param value what a leaf adds to the margin, 0 elsewhere
   * @param cover how much weight of the training rows reached the node (boosting: their summed
   *     Hessian), for Shapley values
   */
  public record Tree(
      int[] feature,
      float[] threshold,
      boolean[] missingLeft,
      int[] left,
      int[] right,
      float[] value,
      float[] cover) {
    /** Of values that are never missing. */
    public Tree(
        int[] feature, float[] threshold, int[] left, int[] right, float[] value, float[] cover) {
      this(feature, threshold, new boolean[feature.length], left, right, value, cover);
    }

    public Tree {
      int nodes = feature.length;
      if (nodes == 0
          || threshold.length != nodes
          || missingLeft.length != nodes
          || left.length != nodes
          || right.length != nodes
          || value.length != nodes
          || cover.length != nodes) {
        throw new IllegalArgumentException("a tree needs arrays of one length, at least 1");
      }
    }

    public int nodes() {
      return feature.length;
    }

    /** Whether a row with such a value of a split's feature goes left; NaN is a missing one. */
    public boolean goesLeft(int node, float x) {
      return x < threshold[node] || (Float.isNaN(x) && missingLeft[node]);
    }

    /** The share of a split's training weight that went left; a half if no weight reached it. */
    public double leftShare(int node) {
      double sum = (double) cover[left[node]] + cover[right[node]];
      return sum > 0 ? cover[left[node]] / sum : 0.5;
    }

    /** Adds to the sums of some rows what their leaves say. */
    public void add(float[][] columns, float[] sum, int begin, int end) {
      // The quick compiler would load fields anew for every node.
      int[] features = feature;
      float[] thresholds = threshold;
      int[] lefts = left;
      int[] rights = right;
      boolean[] missingLefts = missingLeft;
      for (int row = begin; row < end; row++) {
        int node = 0;
        for (int f = features[0]; f >= 0; f = features[node]) {
          float x = columns[f][row];
          boolean goesLeft = x < thresholds[node] || (Float.isNaN(x) && missingLefts[node]);
          node = goesLeft ? lefts[node] : rights[node];
        }
        sum[row] += value[node];
      }
    }
  }

  public TreeEnsemble {
    names = List.copyOf(names);
    trees = List.copyOf(trees);
    if (unfilled.length != names.size()) {
      throw new IllegalArgumentException(
          names.size() + " names, but " + unfilled.length + " marks");
    }
  }

  /** Of trees to whom missing values are filled. */
  public TreeEnsemble(List<String> names, List<Tree> trees, float baseMargin) {
    this(names, new boolean[names.size()], trees, baseMargin);
  }

  /** The same up to a tree. */
  public TreeEnsemble first(int count) {
    return new TreeEnsemble(names, unfilled, trees.subList(0, count), baseMargin);
  }

  boolean seesMissing() {
    for (boolean one : unfilled) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  public int nodes() {
    return trees.stream().mapToInt(Tree::nodes).sum();
  }

  @Override
  public float[] margin(FeatureMatrix x) {
    requireKnown(x);
    float[] sum = new float[x.rows()];
    float[][] columns = x.columns(unfilled);
    // In blocks whose columns stay in the cache from one tree to the next.
    for (int begin = 0; begin < sum.length; begin += BLOCK) {
      add(columns, sum, begin, Math.min(sum.length, begin + BLOCK));
    }
    return sum;
  }

  @Override
  public float[][] contributions(FeatureMatrix x) {
    requireKnown(x);
    float[][] columns = x.columns(unfilled);
    if (x.rows() >= MANY && mostDistinctFeatures() <= LeafShapley.MOST_FEATURES) {
      return new LeafShapley(this, columns, x.rows()).contributions();
    }
    TreeShapley shapley = new TreeShapley(this);
    float[][] contributions = new float[x.rows()][];
    for (int row = 0; row < contributions.length; row++) {
      contributions[row] = shapley.contributions(columns, row);
    }
    return contributions;
  }

  /** The margin's mean over the training rows as the trees' covers tell it. */
  @Override
  public double expectedMargin() {
    return baseMargin + trees.stream().mapToDouble(tree -> mean(tree, 0)).sum();
  }

  private static double mean(Tree tree, int node) {
    if (tree.feature[node] < 0) {
      return tree.value[node];
    }
    double leftShare = tree.leftShare(node);
    return leftShare * mean(tree, tree.left[node]) + (1 - leftShare) * mean(tree, tree.right[node]);
  }

  /** The most features that one path from a root to a leaf splits on. */
  public int mostDistinctFeatures() {
    int[] splits = new int[names.size()];
    return trees.stream().mapToInt(tree -> mostDistinct(tree, 0, 0, splits)).max().orElse(0);
  }

  private static int mostDistinct(Tree tree, int node, int above, int[] splits) {
    int f = tree.feature[node];
    if (f < 0) {
      return above;
    }
    int here = above + (splits[f] == 0 ? 1 : 0);
    splits[f]++;
    int left = mostDistinct(tree, tree.left[node], here, splits);
    int right = mostDistinct(tree, tree.right[node], here, splits);
    splits[f]--;
    return Math.max(left, right);
  }

  @Override
  public String addMargin(GraphBuilder graph, Cleaning cleaning) {
    int[] position = Cleaning.position(cleaning.features());
    return TreeEnsembleNode.add(graph, cleaning.matrix(unfilled), this, position);
  }

  @Override
  public String addContributions(GraphBuilder graph, Cleaning cleaning) {
    return TreeExplanations.add(graph, cleaning, this);
  }

  @Override
  public SortedSet<Float> splits(int wanted) {
    SortedSet<Float> splits = new TreeSet<>();
    for (Tree tree : trees) {
      for (int n = 0; n < tree.nodes(); n++) {
        if (tree.feature()[n] == wanted) {
          splits.add(tree.threshold()[n]);
        }
      }
    }
    return splits;
  }

  @Override
  public double explanationWork() {
    return Math.max(1, (double) nodes() * mostDistinctFeatures());
  }

  private void requireKnown(FeatureMatrix x) {
    if (!x.names().equals(names)) {
      throw new IllegalArgumentException("the model knows " + names + ", not " + x.names());
    }
  }

  private void add(float[][] columns, float[] sum, int begin, int end) {
    for (Tree tree : trees) {
      tree.add(columns, sum, begin, end);
    }
    for (int row = begin; row < end; row++) {
      sum[row] += baseMargin;
    }
  }
}
