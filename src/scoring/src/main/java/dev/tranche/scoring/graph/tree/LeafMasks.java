package dev.tranche.scoring.graph.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The leaves of trees as bits of words, those for smaller values first. A row that is not less than
 * a split's cut cannot end in the leaves for smaller values: these are struck off. When each of a
 * tree's splits has been asked, in whatever order, the row ends in the first leaf that is left
 * (Lucchese et al., <i>QuickScorer</i>, SIGIR 2015). Immutable.
 */
final class LeafMasks {
  /** Trees with more words of leaves are sooner walked through. */
  static final int MOST_WORDS = 2;

  private static final int BITS = Integer.SIZE;

  private final int[] wordStart;
  private final int[] strikeStart;
  private final int[] slot;
  private final int[] cut;
  private final int[] word;
  private final int[] kept;
  private final int[] places;
  private final float[] values;

  /** Of the leaves for a split's smaller values, those in one word. */
  private record Strike(int node, int word, int kept) {}

  private LeafMasks(FlatTrees trees) {
    this.wordStart = new int[trees.trees() + 1];
    for (int tree = 0; tree < trees.trees(); tree++) {
      int leaves = leaves(trees, trees.root(tree));
      wordStart[tree + 1] = wordStart[tree] + (leaves + BITS - 1) / BITS;
    }
    this.values = new float[wordStart[trees.trees()] * BITS];
    this.places = new int[trees.nodes()];
    List<Strike> strikes = new ArrayList<>();
    for (int tree = 0; tree < trees.trees(); tree++) {
      add(trees, trees.root(tree), wordStart[tree] * BITS, strikes);
    }
    strikes.sort(Comparator.comparingInt(Strike::word));
    this.word = strikes.stream().mapToInt(Strike::word).toArray();
    this.kept = strikes.stream().mapToInt(Strike::kept).toArray();
    this.slot = strikes.stream().mapToInt(strike -> trees.slot(strike.node)).toArray();
    this.cut = strikes.stream().mapToInt(strike -> trees.cut(strike.node)).toArray();
    this.strikeStart = new int[words() + 1];
    for (int of : word) {
      strikeStart[of + 1]++;
    }
    for (int of = 0; of < words(); of++) {
      strikeStart[of + 1] += strikeStart[of];
    }
  }

  /** Empty if a tree has many leaves. */
  static Optional<LeafMasks> of(FlatTrees trees) {
    return IntStream.range(0, trees.trees())
            .allMatch(tree -> leaves(trees, trees.root(tree)) <= MOST_WORDS * BITS)
        ? Optional.of(new LeafMasks(trees))
        : Optional.empty();
  }

  private static int leaves(FlatTrees trees, int node) {
    return trees.leaf(node)
        ? 1
        : leaves(trees, trees.above(node)) + leaves(trees, trees.above(node) + 1);
  }

  /** Puts down a node's leaves from one on; where they end. */
  private int add(FlatTrees trees, int node, int first, List<Strike> strikes) {
    if (trees.leaf(node)) {
      places[node] = first;
      values[first] = trees.value(node);
      return first + 1;
    }
    int middle = add(trees, trees.above(node) + 1, first, strikes);
    for (int w = first / BITS; w * BITS < middle; w++) {
      int struck = bitsBefore(middle - w * BITS) & ~bitsBefore(first - w * BITS);
      strikes.add(new Strike(node, w, ~struck));
    }
    return add(trees, trees.above(node), middle, strikes);
  }

  private static int bitsBefore(int end) {
    return end >= BITS ? -1 : (1 << Math.max(0, end)) - 1;
  }

  /** How many words there are. */
  int words() {
    return values.length / BITS;
  }

  /** A tree's first word, or where the words end. */
  int wordStart(int tree) {
    return wordStart[tree];
  }

  /** How many strikes there are: one for each word of each split, word by word. */
  int strikes() {
    return word.length;
  }

  /** A word's first strike, or where the strikes end. */
  int strikeStart(int of) {
    return strikeStart[of];
  }

  /** Where a strike finds the value that its split looks at. */
  int slot(int strike) {
    return slot[strike];
  }

  /** Values that reach no more cuts of their column go to the smaller ones. */
  int cut(int strike) {
    return cut[strike];
  }

  /** Where leaves are struck off. */
  int word(int strike) {
    return word[strike];
  }

  /** What of a word is left. */
  int kept(int strike) {
    return kept[strike];
  }

  /** Where a node that is a leaf stands among the words' bits. */
  int place(int node) {
    return places[node];
  }

  /** What leaves add, by place; not to be changed. */
  float[] values() {
    return values;
  }

  /** What a leaf adds. */
  float value(int leaf) {
    return values[leaf];
  }

  /** What a strike leaves of a word, where a row's value has some rank. */
  static int left(int rank, int cut, int kept) {
    return kept | ((rank - cut - 1) >> (BITS - 1));
  }

  /** Strikes off all leaves of a tree that a row's ranks rule out. */
  void strike(int tree, int[] ranks, int... left) {
    for (int of = wordStart[tree]; of < wordStart[tree + 1]; of++) {
      int bits = -1;
      for (int strike = strikeStart[of]; strike < strikeStart[of + 1]; strike++) {
        bits &= left(ranks[slot[strike]], cut[strike], kept[strike]);
      }
      left[of] = bits;
    }
  }

  /** A tree's first leaf that is left. */
  int first(int tree, int... left) {
    int at = wordStart[tree];
    while (left[at] == 0) {
      at++;
    }
    return at * BITS + Integer.numberOfTrailingZeros(left[at]);
  }
}
