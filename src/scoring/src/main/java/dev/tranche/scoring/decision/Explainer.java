package dev.tranche.scoring.decision;

import dev.tranche.base.OnDemand;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Explanation;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.rule.Decision;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds out why a model says what it says. A contribution is an average over what the model would
 * say without the feature; that it is above 0 does not yet mean that this customer would do better
 * with a usual value there. So the model is asked, and only reasons that hold are given.
 */
final class Explainer implements AutoCloseable {
  /** Regulation B's commentary (12 CFR 1002.9(b)(2)) finds more than four of little help. */
  static final int MOST = 4;

  /**
   * Of the strongest so many, four usually hold; where not, twice as many of the next are tried.
   */
  private static final int TRIED = 8;

  /**
   * What was found out about one customer.
   *
   * @param contributions one per feature
   */
  record Found(float[] contributions, List<Reason> reasons) {}

  /** Which of a customer's reasons hold, found out one after the other. Not thread-safe. */
  private static final class TriedReasons {
    private final Row row;
    private final RiskScore score;
    private final List<Causes.Candidate> candidates;
    private final List<Reason> holding = new ArrayList<>(MOST);
    private int tried;

    /**
     * Of one customer.
     *
     * @param candidates the strongest first
     */
    TriedReasons(Row row, RiskScore score, List<Causes.Candidate> candidates) {
      this.row = row;
      this.score = score;
      this.candidates = candidates;
    }

    Row row() {
      return row;
    }

    /** Whether more may be found. */
    boolean open() {
      return tried < candidates.size() && holding.size() < MOST;
    }

    /** The strongest of those that have not been tried. */
    List<Causes.Candidate> next(int most) {
      return candidates.subList(tried, Math.min(candidates.size(), tried + most));
    }

    /**
     * Keeps those of the next that hold.
     *
     * @param margins of the customer with typical values in place of each
     */
    void take(float[] margins) {
      for (float otherwise : margins) {
        Causes.Candidate candidate = candidates.get(tried++);
        if (otherwise < score.margin() && holding.size() < MOST) {
          holding.add(candidate.reason());
        }
      }
    }

    /**
     * Those that hold. Where none does, the strongest if the customer is not approved, who is owed
     * a reason; else none.
     */
    List<Reason> reasons() {
      return holding.isEmpty() && score.decision() != Decision.APPROVE && !candidates.isEmpty()
          ? List.of(candidates.get(0).reason())
          : List.copyOf(holding);
    }
  }

  private final List<Feature> features;
  private final double baseValue;
  private final OnDemand<ExplainGraph> explaining;
  private final RiskGraph scoring;
  private final Causes causes;
  private final TypicalValues typical;

  /** Of a model that has an explanation; {@code scoring} is its other graph. */
  Explainer(Bundle bundle, String model, Explanation explanation, RiskGraph scoring) {
    Manifest manifest = bundle.manifest();
    byte[] onnx = bundle.explanation(model).orElseThrow();
    this.features = manifest.features().inputs();
    this.baseValue = explanation.baseValue();
    int explained = manifest.features().ofModels().size();
    this.explaining =
        new OnDemand<>(() -> ExplainGraph.open(onnx, features, explained), ExplainGraph::close);
    this.scoring = scoring;
    this.causes = new Causes(manifest);
    this.typical = new TypicalValues(features);
  }

  /** The margin of the average customer. */
  double baseValue() {
    return baseValue;
  }

  /** Opens the graph, which otherwise the first customer waits for. */
  void prepare() {
    explaining.get();
  }

  /**
   * Explains some customers.
   *
   * @param scores what the model says of them
   */
  List<Found> explain(List<Row> rows, List<RiskScore> scores) {
    float[][] contributions = explaining.get().run(Row.batch(features, rows));
    List<TriedReasons> all = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      all.add(
          new TriedReasons(rows.get(i), scores.get(i), causes.of(rows.get(i), contributions[i])));
    }
    List<TriedReasons> open = all;
    for (int each = TRIED; !open.isEmpty(); each *= 2) {
      open = open.stream().filter(TriedReasons::open).toList();
      ask(open, each);
    }
    List<Found> found = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      found.add(new Found(contributions[i], all.get(i).reasons()));
    }
    return found;
  }

  /** What the model says of customers who are typical in what some reasons are about. */
  private void ask(List<TriedReasons> open, int each) {
    List<Row> tried = new ArrayList<>();
    for (TriedReasons one : open) {
      one.next(each).forEach(next -> tried.add(typical.in(one.row(), next.features())));
    }
    float[] otherwise =
        tried.isEmpty() ? new float[0] : scoring.run(Row.batch(features, tried)).margin();
    int from = 0;
    for (TriedReasons one : open) {
      int count = one.next(each).size();
      one.take(Arrays.copyOfRange(otherwise, from, from + count));
      from += count;
    }
  }

  @Override
  public void close() {
    explaining.close();
  }
}
