package dev.tranche.scoring.graph.tree;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Values of one column that are tried in place of a row's own. Immutable. */
public final class TriedValues {
  private final FlatTrees trees;
  private final int column;
  private final int[] keys;
  private final int[] order;
  private final int[] places;
  private final ValueSums sums;
  private final Optional<BlockSweep> sweep;

  private TriedValues(FlatTrees trees, int column, int[] keys, int... order) {
    this.trees = trees;
    this.column = column;
    this.keys = keys;
    this.order = order;
    this.places = IntStream.of(trees.cuts().of(column)).map(this::below).toArray();
    this.sums =
        trees
            .masks()
            .<ValueSums>map(masks -> new ValueSweep(trees, masks, this))
            .orElseGet(() -> new ValueWalk(trees, this));
    this.sweep = trees.masks().map(masks -> new BlockSweep(trees, masks, this));
  }

  /** Empty if a value is missing, which has no place in their order. */
  public static Optional<TriedValues> of(FlatTrees trees, int column, float... values) {
    if (IntStream.range(0, values.length).anyMatch(i -> Float.isNaN(values[i]))) {
      return Optional.empty();
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> FlatTrees.key(values[i])))
            .mapToInt(i -> i)
            .toArray();
    int[] keys = IntStream.of(order).map(i -> FlatTrees.key(values[i])).toArray();
    return Optional.of(new TriedValues(trees, column, keys, order));
  }

  /** How many of the keys are less than one. */
  private int below(int key) {
    int place = Arrays.binarySearch(keys, key);
    while (place > 0 && keys[place - 1] == key) {
      place--;
    }
    return place < 0 ? -place - 1 : place;
  }

  /** Whose values they are. */
  public int column() {
    return column;
  }

  /** How many. */
  public int count() {
    return keys.length;
  }

  /** How many of the values, in their ascending order, are less than one of the column's cuts. */
  public int place(int cut) {
    return places[cut];
  }

  /** Whether trees are given exactly these numbers. */
  public boolean are(List<Float> numbers) {
    return numbers.size() == keys.length
        && IntStream.range(0, keys.length)
            .allMatch(i -> keys[i] == FlatTrees.key(numbers.get(order[i])));
  }

  /** The number with which a row gets most from the trees; there must be some. */
  float highest(int... ranks) {
    double[] sums = steps(ranks).sums();
    int highest = 0;
    for (int place = 1; place < count(); place++) {
      highest = sums[place] > sums[highest] ? place : highest;
    }
    return FlatTrees.number(keys[highest]);
  }

  /**
   * By row, how much more it gets from the trees with one of these values than with its own, at
   * most; 0 if none gives more. Empty if that is found out of rows one by one.
   *
   * @param columns the values by column and row
   */
  public Optional<double[]> raises(List<float[]> columns, int rows) {
    return sweep.map(it -> it.raises(columns, rows));
  }

  /** Which value stands at a place of the ascending order. */
  public int at(int place) {
    return order[place];
  }

  /** What all trees that look at the column say of a row with each of the values. */
  public ValueSteps steps(int... ranks) {
    return steps(trees.looking(column), ranks);
  }

  /**
   * What some of the trees that look at the column say of a row with each of the values.
   *
   * @param ranks of the row's own values
   */
  public ValueSteps steps(BitSet some, int... ranks) {
    ValueSteps steps = new ValueSteps(this);
    sums.add(some, ranks, steps);
    return steps;
  }
}
