package dev.tranche.scoring.graph.tree;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Strikes off leaves in the order of the values: first what the row's other columns rule out, then
 * split by split what values that are not less than its cut do. Immutable.
 */
final class ValueSweep implements ValueSums {
  private final FlatTrees trees;
  private final LeafMasks masks;
  private final int column;
  private final int count;

  /** Of the strikes of splits at the column: the place of their cut among the values, ascending. */
  private final int[] places;

  private final int[] treeOf;
  private final int[] slots;
  private final int[] cuts;
  private final int[] words;
  private final int[] kept;

  ValueSweep(FlatTrees trees, LeafMasks masks, TriedValues values) {
    this.trees = trees;
    this.masks = masks;
    this.column = values.column();
    this.count = values.count();
    int[] treeOfWord = new int[masks.words()];
    for (int tree = 0; tree < trees.trees(); tree++) {
      for (int word = masks.wordStart(tree); word < masks.wordStart(tree + 1); word++) {
        treeOfWord[word] = tree;
      }
    }
    int[] strikes =
        IntStream.range(0, masks.strikes())
            .filter(strike -> masks.slot(strike) % trees.columns() == column)
            .boxed()
            .sorted(Comparator.comparingInt(strike -> values.place(masks.cut(strike))))
            .mapToInt(strike -> strike)
            .toArray();
    this.places = IntStream.of(strikes).map(strike -> values.place(masks.cut(strike))).toArray();
    this.treeOf = IntStream.of(strikes).map(strike -> treeOfWord[masks.word(strike)]).toArray();
    this.slots = IntStream.of(strikes).map(masks::slot).toArray();
    this.cuts = IntStream.of(strikes).map(masks::cut).toArray();
    this.words = IntStream.of(strikes).map(masks::word).toArray();
    this.kept = IntStream.of(strikes).map(masks::kept).toArray();
  }

  @Override
  public void add(BitSet some, int[] ranks, ValueSteps steps) {
    int[] others = ranks.clone();
    others[column] = -1;
    others[trees.columns() + column] = -1;
    int[] left = new int[masks.words()];
    for (int tree = some.nextSetBit(0); tree >= 0; tree = some.nextSetBit(tree + 1)) {
      masks.strike(tree, others, left);
    }
    addOwn(some, ranks, left.clone(), steps);
    if (count > 0) {
      sweep(some, left, steps);
    }
  }

  private void addOwn(BitSet some, int[] ranks, int[] left, ValueSteps steps) {
    for (int i = 0; i < words.length; i++) {
      left[words[i]] &= LeafMasks.left(ranks[slots[i]], cuts[i], kept[i]);
    }
    for (int tree = some.nextSetBit(0); tree >= 0; tree = some.nextSetBit(tree + 1)) {
      steps.addOwn(masks.value(masks.first(tree, left)));
    }
  }

  /** Words of trees that are not meant are empty, and so stay as they are. */
  private void sweep(BitSet some, int[] left, ValueSteps steps) {
    int next = 0;
    for (; next < words.length && places[next] == 0; next++) {
      left[words[next]] &= kept[next];
    }
    for (int tree = some.nextSetBit(0); tree >= 0; tree = some.nextSetBit(tree + 1)) {
      steps.add(0, count, masks.value(masks.first(tree, left)));
    }
    for (; next < words.length && places[next] < count; next++) {
      int before = left[words[next]];
      int after = before & kept[next];
      if (after != before) {
        int old = masks.first(treeOf[next], left);
        left[words[next]] = after;
        int now = masks.first(treeOf[next], left);
        if (now != old) {
          steps.add(places[next], count, (double) masks.value(now) - masks.value(old));
        }
      }
    }
  }
}
