package dev.tranche.scoring.adverse;

import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RangedScores;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.graph.margin.ColumnEvaluation;
import dev.tranche.scoring.graph.margin.RangeSearch;
import dev.tranche.scoring.graph.margin.RangedMargin.RangedRow;
import dev.tranche.scoring.graph.margin.ValueSet;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A model, and how its margin hangs on values that features may have. Thread-safe. */
final class RangedModel {
  private static final int EFFORT = 10_000;

  private final List<Feature> features;
  private final AdverseValues values;
  private final RangedScores scores;
  private final RangeSearch search;
  private final float limit;
  private final ValueSet[] worst;
  private final BitSet adding = new BitSet();
  private final BitSet unsure;

  private RangedModel(
      List<Feature> features,
      AdverseValues values,
      RangedScores scores,
      float limit,
      IntPredicate covered) {
    this.features = features;
    this.values = values;
    this.scores = scores;
    this.search = new RangeSearch(scores.margin());
    this.limit = limit;
    this.worst = new ValueSet[features.size()];
    this.unsure = new BitSet(features.size());
    IntStream.range(0, features.size()).filter(covered.negate()).forEach(unsure::set);
    if (unsure.stream().anyMatch(scores.margin()::adds)) {
      Row usual = usual();
      row(usual, 0).ifPresent(row -> addWorst(row, own(usual)));
    }
  }

  private Row usual() {
    float[] numbers = new float[features.size()];
    String[] texts = new String[numbers.length];
    for (int f = 0; f < numbers.length; f++) {
      Feature feature = features.get(f);
      numbers[f] = feature instanceof Feature.Numeric numeric ? numeric.median() : Float.NaN;
      texts[f] = feature instanceof Feature.Categorical category ? category.mostFrequent() : "";
    }
    return new Row(numbers, texts);
  }

  /** Finds the worst values of features that add the same to every row. */
  private void addWorst(RangedRow row, List<ValueSet> usual) {
    for (int f = 0; f < worst.length; f++) {
      if (scores.margin().adds(f)) {
        Optional<ValueSet> its = search.worst(row, with(usual, f, others(f)), f, EFFORT);
        if (its.isPresent()) {
          worst[f] = its.get();
          unsure.set(f, !tried(row, usual, f));
          adding.set(f);
        }
      }
    }
  }

  /**
   * Empty if the model is of another kind, or nothing is left for it to tell.
   *
   * @param covered whether a feature's values are proven in another way
   */
  static Optional<RangedModel> of(
      List<Feature> features,
      AdverseValues values,
      RiskGraph graph,
      Predicate<Float> tooHigh,
      IntPredicate covered) {
    if (IntStream.range(0, features.size()).allMatch(covered)) {
      return Optional.empty();
    }
    return graph
        .ranged()
        .map(
            scores ->
                new RangedModel(
                    features,
                    values,
                    scores,
                    MarginLimit.lowest(scores::probabilities, tooHigh),
                    covered));
  }

  /** Whether none of a feature's values adds more to the margin than the worst of those tried. */
  private boolean tried(RangedRow row, List<ValueSet> own, int feature) {
    double most = search.highest(row, with(own, feature, worst[feature]));
    return features.get(feature) instanceof Feature.Categorical
        || values.numbers(feature).stream()
            .map(ValueSet::one)
            .anyMatch(it -> search.highest(row, with(own, feature, it)) >= most);
  }

  /** Whether a feature may have values worse than those that were tried and proven. */
  boolean unsure(int feature) {
    return unsure.get(feature);
  }

  /** The customer with values that are too bad, or may be; empty if there are none for certain. */
  Optional<Row> tooBad(AdverseSearch.Case customer, int effort) {
    Row given = customer.given();
    return row(given, customer.margin())
        .flatMap(
            row -> {
              List<ValueSet> all = own(given);
              for (int feature : customer.open()) {
                all.set(feature, open(row, all, feature, given));
              }
              return search.reaching(row, all, limit, effort);
            })
        .map(found -> in(given, customer.open(), found));
  }

  /** What a feature may be, or, where it adds the same to every row, the worst of that. */
  private ValueSet open(RangedRow row, List<ValueSet> own, int feature, Row given) {
    if (!adding.get(feature)) {
      return everything(feature, given);
    }
    double worse = search.highest(row, with(own, feature, worst[feature]));
    return worse > search.highest(row, own) ? worst[feature] : own.get(feature);
  }

  private static Row in(Row given, int[] open, List<ValueSet> found) {
    Row row = given;
    for (int feature : open) {
      ValueSet one = found.get(feature);
      row =
          one instanceof ValueSet.NumberSet
              ? row.with(feature, one.number())
              : row.with(feature, one.text());
    }
    return row;
  }

  private Optional<RangedRow> row(Row row, float margin) {
    ColumnEvaluation columns = Row.batch(features, List.of(row)).columns();
    return scores.margin().of(columns, margin);
  }

  private List<ValueSet> own(Row row) {
    List<ValueSet> own = new ArrayList<>(features.size());
    for (int f = 0; f < features.size(); f++) {
      boolean number = features.get(f) instanceof Feature.Numeric;
      own.add(number ? ValueSet.one(row.numbers()[f]) : ValueSet.one(row.texts()[f]));
    }
    return own;
  }

  /** What a customer has, and each value that may be instead. */
  private ValueSet everything(int feature, Row given) {
    boolean number = features.get(feature) instanceof Feature.Numeric;
    return number
        ? others(feature).or(given.numbers()[feature])
        : others(feature).or(given.texts()[feature]);
  }

  /** Each value that may be in place of what a customer has. */
  private ValueSet others(int feature) {
    if (features.get(feature) instanceof Feature.Numeric) {
      List<Float> numbers = values.numbers(feature);
      return ValueSet.between(numbers.get(0), numbers.get(numbers.size() - 1));
    }
    String[] texts = values.alone(feature).texts()[feature];
    return texts.length == 0 ? ValueSet.one("") : new ValueSet.TextSet(List.of(texts));
  }

  private static List<ValueSet> with(List<ValueSet> values, int feature, ValueSet one) {
    List<ValueSet> all = new ArrayList<>(values);
    all.set(feature, one);
    return all;
  }
}
