package dev.tranche.scoring.graph.margin;

import java.util.List;
import java.util.Optional;

/** Where the splits of trees cut the values that are known of columns. Immutable. */
public final class CutPlaces {
  private final int[] places;

  /**
   * @param values of some columns, one each
   */
  CutPlaces(FlatTrees trees, List<TriedValues> values) {
    this.places = new int[trees.nodes()];
    for (int node = 0; node < places.length; node++) {
      if (!trees.leaf(node)) {
        int column = trees.column(node);
        Optional<TriedValues> its =
            values.stream().filter(one -> one.column() == column).findFirst();
        int key = trees.key(node);
        places[node] = its.map(one -> one.below(key)).orElse(0);
      }
    }
  }

  /** How many of its column's values, in their order, are less than a split's. */
  int of(int node) {
    return places[node];
  }
}
