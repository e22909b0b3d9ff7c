package dev.tranche.scoring.decision;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Explanation;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.value.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out why a model says what it says. A contribution is an average over what the model would
 * say without the feature; that it is above 0 does not yet mean that this customer would do better
 * with a usual value there. So the model is asked, and only reasons that hold are given.
 */
final class Explainer implements AutoCloseable {
  /** Regulation B's commentary (12 CFR 1002.9(b)(2)) finds more than four of little help. */
  static final int MOST = 4;

  /** Of the strongest so many, four usually hold. */
  private static final int TRIED = 8;

  /**
   * What was found out about one customer.
   *
   * @param contributions one per feature
   */
  record Found(float[] contributions, List<Reason> reasons) {}

  private record Trial(int customer, Causes.Candidate candidate) {}

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
   * Explains some customers, each graph being run once.
   *
   * @param margins what the model says of them
   */
  List<Found> explain(List<Row> rows, float[] margins) {
    float[][] contributions = explaining.get().run(Row.batch(features, rows));
    List<Trial> trials = new ArrayList<>();
    List<Row> tried = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Causes.Candidate> candidates = causes.of(rows.get(i), contributions[i]);
      for (Causes.Candidate candidate : candidates.subList(0, Math.min(TRIED, candidates.size()))) {
        trials.add(new Trial(i, candidate));
        tried.add(typical.in(rows.get(i), candidate.features()));
      }
    }
    float[] otherwise =
        tried.isEmpty() ? new float[0] : scoring.run(Row.batch(features, tried)).margin();
    List<List<Reason>> holding = holding(rows.size(), trials, otherwise, margins);
    List<Found> found = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      found.add(new Found(contributions[i], holding.get(i)));
    }
    return found;
  }

  /** Of a customer for whom none holds, the strongest: who is declined is owed a reason. */
  private static List<List<Reason>> holding(
      int customers, List<Trial> trials, float[] otherwise, float[] margins) {
    List<List<Reason>> reasons = new ArrayList<>(customers);
    List<List<Reason>> strongest = new ArrayList<>(customers);
    for (int i = 0; i < customers; i++) {
      reasons.add(new ArrayList<>(MOST));
      strongest.add(List.of());
    }
    for (int t = 0; t < trials.size(); t++) {
      int i = trials.get(t).customer();
      Reason reason = trials.get(t).candidate().reason();
      if (strongest.get(i).isEmpty()) {
        strongest.set(i, List.of(reason));
      }
      if (otherwise[t] < margins[i] && reasons.get(i).size() < MOST) {
        reasons.get(i).add(reason);
      }
    }
    for (int i = 0; i < customers; i++) {
      reasons.set(i, reasons.get(i).isEmpty() ? strongest.get(i) : List.copyOf(reasons.get(i)));
    }
    return reasons;
  }

  @Override
  public void close() {
    explaining.close();
  }
}
