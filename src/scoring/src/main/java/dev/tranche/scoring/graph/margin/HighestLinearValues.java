package dev.tranche.scoring.graph.margin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What a feature's value adds to the margin is the same for every row. Immutable. */
final class HighestLinearValues implements HighestValues {
  private final LinearForm form;
  private final List<Optional<Added>> added;
  private final int[] counts;

  /**
   * What a feature's values add.
   *
   * @param places of values that differ in the model's eyes, the first of each kind, ascending
   * @param sums likewise
   * @param largest of the sums, whatever their signs
   */
  private record Added(int[] places, double[] sums, double highest, double largest) {}

  /**
   * @param features how many
   * @param values of a feature: rows with its values; what else they have makes no difference
   */
  HighestLinearValues(LinearForm form, int features, IntFunction<ColumnEvaluation> values) {
    this.form = form;
    this.added = new ArrayList<>(features);
    this.counts = new int[features];
    for (int f = 0; f < features; f++) {
      ColumnEvaluation its = values.apply(f);
      added.add(form.columnsOf(f).map(columns -> added(columns, its)));
      counts[f] = its.rows();
    }
  }

  private Added added(int[] columns, ColumnEvaluation values) {
    List<float[]> seen =
        IntStream.of(columns).mapToObj(c -> values.of(form.columns().get(c))).toList();
    Set<List<Integer>> kinds = new HashSet<>();
    int[] places =
        IntStream.range(0, values.rows())
            .filter(i -> kinds.add(seen.stream().map(all -> Float.floatToIntBits(all[i])).toList()))
            .toArray();
    double[] sums = new double[places.length];
    for (int i = 0; i < sums.length; i++) {
      for (int c = 0; c < columns.length; c++) {
        sums[i] += form.term(columns[c], seen.get(c)[places[i]]);
      }
    }
    double highest = DoubleStream.of(sums).max().orElse(Double.NEGATIVE_INFINITY);
    return new Added(places, sums, highest, DoubleStream.of(sums).map(Math::abs).max().orElse(0));
  }

  @Override
  public AskedRows of(ColumnEvaluation rows) {
    double[] sizes = new double[rows.rows()];
    for (int column = 0; column < form.columns().size(); column++) {
      float[] all = rows.of(form.columns().get(column));
      for (int row = 0; row < sizes.length; row++) {
        sizes[row] += Math.abs(form.term(column, all[row]));
      }
    }
    return (row, feature) ->
        added
            .get(feature)
            .map(values -> highest(values, sizes[row]))
            .orElseGet(() -> IntStream.range(0, counts[feature]).toArray());
  }

  /**
   * @param sizes of the row's own terms; those with a value are no larger by more than its own
   */
  private int[] highest(Added values, double sizes) {
    double close = values.highest - 2 * form.error(sizes + values.largest);
    // Not a number where a row's terms or a value's are none: then any may be highest.
    return IntStream.range(0, values.sums.length)
        .filter(i -> !(values.sums[i] < close))
        .map(i -> values.places[i])
        .toArray();
  }
}
