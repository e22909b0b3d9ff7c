package dev.tranche.scoring.adverse;

import dev.tranche.base.OnDemand;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Makes sure of what neither a search for the worst values nor the {@link ApprovalProof} is certain
 * of: features that others are derived of, and values of a scorecard's bins that are not among
 * those tried. It asks of whole ranges of values how high the margin may be. Thread-safe.
 */
public final class RangeProof {
  /**
   * So many nodes of trees, or columns of a weighted sum, may be left open by the sets of values
   * that are looked at for one customer, all together. Where that is not enough, the customer
   * counts as one whose probability may be too high.
   */
  private static final int EFFORT = 3_500_000;

  private final List<Feature> features;
  private final RiskGraph graph;
  private final OnDemand<Optional<RangedModel>> model;
  private final int effort;

  /**
   * Of one model.
   *
   * @param tooHigh of a probability of default; if of one, then of all higher ones
   * @param covered whether a feature's values are proven in another way
   */
  public RangeProof(
      List<Feature> features,
      AdverseValues values,
      RiskGraph graph,
      Predicate<Float> tooHigh,
      IntPredicate covered) {
    this(features, values, graph, tooHigh, covered, EFFORT);
  }

  /** With another effort. */
  RangeProof(
      List<Feature> features,
      AdverseValues values,
      RiskGraph graph,
      Predicate<Float> tooHigh,
      IntPredicate covered,
      int effort) {
    this.features = features;
    this.graph = graph;
    this.effort = effort;
    this.model =
        new OnDemand<>(() -> RangedModel.of(features, values, graph, tooHigh, covered), it -> {});
  }

  /** Reads the model, which otherwise waits for a customer who needs the proof. */
  public void prepare() {
    model.get();
  }

  /**
   * Looks for values that are too bad where nothing else has found any, and takes down what it
   * finds, or that it cannot be told.
   */
  public void complete(AdverseSearch.Case customer) {
    model
        .get()
        .filter(it -> IntStream.of(customer.open()).anyMatch(it::unsure))
        .flatMap(it -> it.tooBad(customer, effort))
        .ifPresent(together -> takeDown(customer, together));
  }

  private void takeDown(AdverseSearch.Case customer, Row together) {
    List<Row> rows = new ArrayList<>(List.of(together));
    List<Integer> alone = new ArrayList<>();
    for (int feature : customer.open()) {
      alone.add(feature);
      rows.add(together.from(customer.given(), others(customer.open(), feature)));
    }
    customer.takeProof(rows, alone, graph.run(Row.batch(features, rows)));
  }

  private static int[] others(int[] open, int feature) {
    return IntStream.of(open).filter(other -> other != feature).toArray();
  }
}
