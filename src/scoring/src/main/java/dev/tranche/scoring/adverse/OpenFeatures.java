package dev.tranche.scoring.adverse;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.Batch;
import dev.tranche.scoring.graph.TreeScores;
import dev.tranche.scoring.graph.margin.OpenRow;
import dev.tranche.scoring.graph.tree.SettledRows;
import dev.tranche.scoring.graph.tree.TriedValues;
import dev.tranche.scoring.value.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The values of features between which a model's trees tell a difference: every other value that a
 * feature may have is taken for one of them. Immutable.
 */
final class OpenFeatures {
  private final List<Feature> features;
  private final TreeScores scores;
  private final AdverseValues values;
  private final List<Optional<TriedValues>> tried;

  OpenFeatures(List<Feature> features, AdverseValues given, TreeScores scores) {
    this.features = features;
    this.scores = scores;
    this.values =
        given.cutAt(
            IntStream.range(0, features.size())
                .mapToObj(
                    f ->
                        features.get(f) instanceof Feature.Numeric
                            ? scores.cuts(f)
                            : Optional.<float[]>empty())
                .toList());
    this.tried = IntStream.range(0, features.size()).mapToObj(this::all).toList();
  }

  /** Empty if there is more to the feature than the trees' splits of its numbers. */
  private Optional<TriedValues> all(int feature) {
    Optional<TriedValues> all = scores.tried(feature, values.alone(feature));
    return features.get(feature) instanceof Feature.Numeric
        ? all.filter(it -> it.are(values.numbers(feature)))
        : all;
  }

  /** Whether every value that a feature may have is known. */
  boolean known(int feature) {
    return tried.get(feature).isPresent();
  }

  /**
   * Customers of whom some features, which are known, may have other values.
   *
   * @param places of these features, by customer
   * @param margins of the customers
   */
  List<OpenRow> open(List<Row> rows, List<int[]> places, float... margins) {
    return scores.open(
        Row.batch(features, rows), places.stream().map(this::tried).toList(), margins);
  }

  /** The same of customers whose features are all known. */
  List<OpenRow> open(List<AdverseSearch.Case> customers) {
    return scores.open(given(customers), values(customers), margins(customers));
  }

  /** Of which of them it is settled at once whether values raise the margin to a limit. */
  SettledRows settled(List<AdverseSearch.Case> customers, double limit) {
    return scores.settled(given(customers), values(customers), limit, margins(customers));
  }

  private Batch given(List<AdverseSearch.Case> customers) {
    return Row.batch(features, customers.stream().map(AdverseSearch.Case::given).toList());
  }

  private List<List<TriedValues>> values(List<AdverseSearch.Case> customers) {
    return customers.stream().map(customer -> tried(customer.open())).toList();
  }

  private static float[] margins(List<AdverseSearch.Case> customers) {
    float[] margins = new float[customers.size()];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = customers.get(i).margin();
    }
    return margins;
  }

  private List<TriedValues> tried(int... places) {
    return IntStream.of(places).mapToObj(place -> tried.get(place).orElseThrow()).toList();
  }

  /**
   * The same customer with other values.
   *
   * @param point of each place's values, as {@link OpenRow#reaching} has it
   */
  Row in(Row row, int[] places, int... point) {
    Row other = row;
    for (int i = 0; i < places.length; i++) {
      TriedValues its = tried.get(places[i]).orElseThrow();
      if (point[i] < values.count(places[i])) {
        other = values.in(other, places[i], its.at(point[i]));
      }
    }
    return other;
  }
}
