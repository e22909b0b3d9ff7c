package dev.tranche.scoring.graph.margin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Values of one column that are tried in place of a row's own. Immutable. */
public final class TriedValues {
  private final int column;
  private final int[] keys;
  private final int[] order;

  private TriedValues(int column, int[] keys, int[] order) {
    this.column = column;
    this.keys = keys;
    this.order = order;
  }

  /** Empty if a value is missing, which has no place in their order. */
  static Optional<TriedValues> of(int column, float[] values) {
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
    return Optional.of(new TriedValues(column, keys, order));
  }

  int column() {
    return column;
  }

  /** Their keys, ascending. */
  int[] keys() {
    return keys;
  }

  /** How many of the keys are less than one. */
  int below(int key) {
    int place = Arrays.binarySearch(keys, key);
    while (place > 0 && keys[place - 1] == key) {
      place--;
    }
    return place < 0 ? -place - 1 : place;
  }

  /** Whether trees are given exactly these numbers. */
  public boolean are(List<Float> numbers) {
    return numbers.size() == keys.length
        && IntStream.range(0, keys.length)
            .allMatch(i -> keys[i] == FlatTrees.key(numbers.get(order[i])));
  }

  /** Which value stands at a place of the ascending order. */
  public int at(int place) {
    return order[place];
  }
}
