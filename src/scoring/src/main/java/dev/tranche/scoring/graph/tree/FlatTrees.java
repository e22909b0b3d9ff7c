package dev.tranche.scoring.graph.tree;

import dev.tranche.scoring.graph.file.OnnxOperation;
import dev.tranche.scoring.graph.file.UnreadableGraphException;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The trees of a TreeEnsemble node (ai.onnx.ml 5) in flat arrays. The two children of a node stand
 * side by side, that of a larger or equal value first; a leaf leads to itself. Values are compared
 * as whole numbers: as {@link #key keys} of the same order, or by how many {@link ColumnCuts cuts}
 * they reach. Immutable.
 */
public final class FlatTrees {
  /** A sum in float is that share of itself away from the exact one, at most. */
  private static final double FLOAT_ROUNDING = 0x1p-24;

  private final int columns;
  private final int[] roots;
  private final int[] depths;
  private final int[] slot;
  private final int[] column;
  private final int[] key;
  private final int[] cut;
  private final int[] child;
  private final float[] value;
  private final BitSet[] looking;
  private final double most;
  private final ColumnCuts cuts;
  private final Optional<LeafMasks> masks;

  /** Throws {@link UnreadableGraphException} if the node is of another kind. */
  public FlatTrees(OnnxOperation ensemble, int columns) {
    TreeFlattening flat = new TreeFlattening(ensemble, columns);
    this.columns = columns;
    this.roots = flat.roots();
    this.depths = flat.depths();
    this.slot = flat.slots();
    this.column = IntStream.of(slot).map(its -> its % columns).toArray();
    this.key = flat.keys();
    this.child = flat.children();
    this.value = flat.values();
    this.looking = new BitSet[columns];
    for (int of = 0; of < columns; of++) {
      looking[of] = new BitSet(roots.length);
    }
    for (int tree = 0; tree < roots.length; tree++) {
      BitSet of = new BitSet(columns);
      nodes(tree).filter(node -> !leaf(node)).map(this::column).forEach(of::set);
      int at = tree;
      of.stream().forEach(its -> looking[its].set(at));
    }
    this.most = IntStream.range(0, roots.length).mapToDouble(this::largest).sum();
    if (!Double.isFinite(most)) {
      throw new UnreadableGraphException("a leaf that is no number");
    }
    this.cuts = new ColumnCuts(this);
    this.cut = IntStream.range(0, slot.length).map(this::cutOf).toArray();
    this.masks = LeafMasks.of(this);
  }

  private int cutOf(int node) {
    return leaf(node) ? 0 : cuts.below(column(node), key[node]);
  }

  private IntStream nodes(int tree) {
    return IntStream.range(roots[tree], tree + 1 < roots.length ? roots[tree + 1] : slot.length);
  }

  private double largest(int tree) {
    return nodes(tree).mapToDouble(node -> Math.abs(value[node])).max().orElse(0);
  }

  /** How many columns the trees know. */
  public int columns() {
    return columns;
  }

  /** How many trees. */
  public int trees() {
    return roots.length;
  }

  /** The largest leaves of all trees, summed up, whatever their signs. */
  public double most() {
    return most;
  }

  /** How far sums of leaves in float may be from the exact ones, whatever the row. */
  public double slack() {
    return (roots.length + 2) * FLOAT_ROUNDING * most;
  }

  /** Where trees split each column. */
  public ColumnCuts cuts() {
    return cuts;
  }

  /** The leaves as bits, if no tree has many. */
  Optional<LeafMasks> masks() {
    return masks;
  }

  /** The trees that look at a column; not to be changed. */
  public BitSet looking(int column) {
    return looking[column];
  }

  int nodes() {
    return slot.length;
  }

  /** Where a tree begins. */
  public int root(int tree) {
    return roots[tree];
  }

  /** How many splits the longest way down a tree has. */
  int depth(int tree) {
    return depths[tree];
  }

  /** Whether a node is a leaf. */
  public boolean leaf(int node) {
    return child[node] == node;
  }

  /** What a leaf adds. */
  public float value(int node) {
    return value[node];
  }

  /** The column that a split looks at. */
  public int column(int node) {
    return column[node];
  }

  /**
   * Where a split finds its column's value: with the column, or, where missing values count as
   * small ones, so many further. A leaf: after all of them.
   */
  int slot(int node) {
    return slot[node];
  }

  /** The key at which a node splits; what is less goes to the second of its children. */
  int splitKey(int node) {
    return key[node];
  }

  /** Which of its column's cuts a split is at. */
  public int cut(int node) {
    return cut[node];
  }

  /** The first of a split's children; a leaf's is itself. */
  public int above(int node) {
    return child[node];
  }

  /**
   * Where a row goes from a split.
   *
   * @param ranks of the row's values, by slot
   */
  public int next(int node, int... ranks) {
    return child[node] + (ranks[slot[node]] <= cut[node] ? 1 : 0);
  }

  /** The leaf that a row ends in from a node on. */
  public int end(int top, int... ranks) {
    int node = top;
    while (!leaf(node)) {
      node = next(node, ranks);
    }
    return node;
  }

  /** A row's leaves, summed as ONNX Runtime does. */
  public float sum(int... ranks) {
    float sum = 0;
    for (int root : roots) {
      sum += value[end(root, ranks)];
    }
    return sum;
  }

  /** A row's leaves, summed without rounding to float. */
  public double exactSum(int... ranks) {
    double sum = 0;
    for (int root : roots) {
      sum += value[end(root, ranks)];
    }
    return sum;
  }

  /** A float as a whole number of the same order; both zeros are one. NaN is not meant. */
  public static int key(float number) {
    int bits = Float.floatToRawIntBits(number + 0.0f);
    return bits ^ ((bits >> (Integer.SIZE - 1)) & Integer.MAX_VALUE);
  }

  /** The number of a {@link #key(float)}. */
  static float number(int key) {
    return Float.intBitsToFloat(key ^ ((key >> (Integer.SIZE - 1)) & Integer.MAX_VALUE));
  }
}
