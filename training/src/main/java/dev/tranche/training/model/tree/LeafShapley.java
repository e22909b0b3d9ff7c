package dev.tranche.training.model.tree;

import dev.tranche.training.model.tree.TreeEnsemble.Tree;
import java.util.Arrays;

/**
 * The values of {@link TreeShapley} for many rows at once, leaf by leaf: what a leaf gives depends
 * on nothing but which of its path's features a row passes, so it is computed once for every such
 * pattern that occurs among the rows. Not thread-safe.
 */
final class LeafShapley {
  /** A path that splits on more has too many patterns to keep a table of. */
  static final int MOST_FEATURES = 12;

  private final TreeEnsemble ensemble;
  private final double[] nodes;
  private final double[] weights;
  private final float[][] columns;
  private final int rows;
  private final double[][] phi;

  // The features that the path down to the node at hand splits on, and what it asks of them.
  private final int[] feature;
  private final float[] low;
  private final float[] high;
  private final boolean[] missing;
  private final double[] share;
  private int distinct;

  // Of the leaf at hand: per row which features it passes, a bit each, and what each pattern gives.
  private final int[] pattern;
  private final double[] given;
  private final int[] madeFor;
  private final double[] factors;
  private final double[] before;
  private int leaf;

  /**
   * Of some rows.
   *
   * @param columns {@code float[features][rows]}
   */
  LeafShapley(TreeEnsemble ensemble, float[][] columns, int rows) {
    int most = ensemble.mostDistinctFeatures();
    int patterns = 1 << most;
    GaussLegendre rule = GaussLegendre.forDistinctFeatures(most);
    this.ensemble = ensemble;
    this.nodes = rule.nodes();
    this.weights = rule.weights();
    this.columns = columns;
    this.rows = rows;
    this.phi = new double[ensemble.names().size()][rows];
    this.feature = new int[most];
    this.low = new float[most];
    this.high = new float[most];
    this.missing = new boolean[most];
    this.share = new double[most];
    this.pattern = new int[rows];
    this.given = new double[most * patterns];
    this.madeFor = new int[patterns];
    this.factors = new double[most];
    this.before = new double[most];
  }

  /** {@code float[rows][features]}. */
  float[][] contributions() {
    for (Tree tree : ensemble.trees()) {
      descend(tree, 0);
    }
    float[][] contributions = new float[rows][phi.length];
    for (int f = 0; f < phi.length; f++) {
      for (int row = 0; row < rows; row++) {
        contributions[row][f] = (float) phi[f][row];
      }
    }
    return contributions;
  }

  private void descend(Tree tree, int node) {
    int f = tree.feature()[node];
    if (f < 0) {
      add(tree.value()[node]);
      return;
    }
    int at = 0;
    while (at < distinct && feature[at] != f) {
      at++;
    }
    boolean first = at == distinct;
    if (first) {
      feature[at] = f;
      low[at] = Float.NaN;
      high[at] = Float.NaN;
      missing[at] = true;
      share[at] = 1;
      distinct++;
    }
    float lowAbove = low[at];
    float highAbove = high[at];
    boolean missingAbove = missing[at];
    double shareAbove = share[at];
    double leftShare = tree.leftShare(node);
    float threshold = tree.threshold()[node];
    boolean missingLeft = tree.missingLeft()[node];

    high[at] = Float.isNaN(highAbove) ? threshold : Math.min(highAbove, threshold);
    missing[at] = missingAbove && missingLeft;
    share[at] = shareAbove * leftShare;
    descend(tree, tree.left()[node]);

    high[at] = highAbove;
    missing[at] = missingAbove && !missingLeft;
    low[at] = Float.isNaN(lowAbove) ? threshold : Math.max(lowAbove, threshold);
    share[at] = shareAbove * (1 - leftShare);
    descend(tree, tree.right()[node]);

    low[at] = lowAbove;
    missing[at] = missingAbove;
    share[at] = shareAbove;
    distinct -= first ? 1 : 0;
  }

  /** What the leaf at the end of the path gives to every row. */
  private void add(double value) {
    leaf++;
    Arrays.fill(pattern, 0);
    for (int i = 0; i < distinct; i++) {
      mark(columns[feature[i]], low[i], high[i], missing[i], 1 << i);
    }
    for (int row = 0; row < rows; row++) {
      if (madeFor[pattern[row]] != leaf) {
        madeFor[pattern[row]] = leaf;
        make(pattern[row], value);
      }
    }
    for (int i = 0; i < distinct; i++) {
      double[] sum = phi[feature[i]];
      for (int row = 0; row < rows; row++) {
        sum[row] += given[pattern[row] * distinct + i];
      }
    }
  }

  /** A bound that is NaN is none. */
  private void mark(float[] column, float from, float below, boolean ofMissing, int bit) {
    for (int row = 0; row < rows; row++) {
      float x = column[row];
      boolean passes = Float.isNaN(x) ? ofMissing : !(x < from) && !(x >= below);
      pattern[row] |= passes ? bit : 0;
    }
  }

  /** The integrals of {@link TreeShapley}, by products of the factors before and behind each. */
  private void make(int passed, double value) {
    int from = passed * distinct;
    Arrays.fill(given, from, from + distinct, 0);
    for (int q = 0; q < nodes.length; q++) {
      double product = 1;
      for (int i = 0; i < distinct; i++) {
        before[i] = product;
        factors[i] = share[i] + nodes[q] * ((passed >> i & 1) - share[i]);
        product *= factors[i];
      }
      double behind = weights[q];
      for (int i = distinct - 1; i >= 0; i--) {
        given[from + i] += before[i] * behind;
        behind *= factors[i];
      }
    }
    for (int i = 0; i < distinct; i++) {
      given[from + i] *= value * ((passed >> i & 1) - share[i]);
    }
  }
}
