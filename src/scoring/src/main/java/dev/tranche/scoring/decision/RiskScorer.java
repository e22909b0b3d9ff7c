package dev.tranche.scoring.decision;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleException;
import dev.tranche.scoring.bundle.Decision;
import dev.tranche.scoring.bundle.Explanation;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.graph.ExplainGraph;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.record.Row;
import dev.tranche.scoring.record.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores customers with one model of a risk bundle. Thread-safe; to be closed. */
public final class RiskScorer implements AutoCloseable {
  /** What gives a model's reasons. */
  private record Explainer(double bias, OnDemand<ExplainGraph> graph) {}

  private final Manifest manifest;
  private final Policy policy;
  private final String model;
  private final RowReader reader;
  private final RiskGraph graph;
  private final Optional<Explainer> explainer;
  private final Optional<PointsScale> scale;
  private final AdverseReasons reasons;
  private final RowWarnings warnings;

  private RiskScorer(
      Manifest manifest,
      Policy policy,
      String model,
      RiskGraph graph,
      Optional<Explainer> explainer) {
    this.manifest = manifest;
    this.policy = policy;
    this.model = model;
    this.reader = new RowReader(manifest.features());
    this.graph = graph;
    this.explainer = explainer;
    this.scale = manifest.scorecard().map(policy::over).map(PointsScale::new);
    this.reasons = new AdverseReasons(manifest);
    this.warnings = new RowWarnings(manifest.features());
  }

  /** Opens the champion; throws {@link BundleException} if it does not fit the manifest. */
  public static RiskScorer open(Bundle bundle) {
    return open(bundle, bundle.manifest().champion());
  }

  /** Opens any model; throws {@link BundleException} if it does not fit the manifest. */
  public static RiskScorer open(Bundle bundle, String model) {
    Manifest manifest = bundle.manifest();
    Policy policy =
        bundle.policy().orElseThrow(() -> new BundleException("the bundle has no policy"));
    ModelFile file = manifest.model(model);
    RiskGraph graph = RiskGraph.open(bundle.graph(model), manifest.features());
    return new RiskScorer(
        manifest, policy, model, graph, file.explanation().map(e -> explainer(bundle, model, e)));
  }

  private static Explainer explainer(Bundle bundle, String model, Explanation explanation) {
    byte[] onnx = bundle.explanation(model).orElseThrow();
    var graph =
        new OnDemand<>(
            () -> ExplainGraph.open(onnx, bundle.manifest().features()), ExplainGraph::close);
    return new Explainer(explanation.bias(), graph);
  }

  public Manifest manifest() {
    return manifest;
  }

  public Policy policy() {
    return policy;
  }

  /** The name of the model that scores. */
  public String model() {
    return model;
  }

  /**
   * Opens the graph that gives the reasons, if the model has one, so that the first customer to get
   * some does not wait for it.
   *
   * @throws BundleException if it does not fit the manifest
   */
  public void prepareReasons() {
    explainer.ifPresent(it -> it.graph().get());
  }

  /**
   * Reads one customer's features, given as name → value.
   *
   * @throws dev.tranche.scoring.record.RefusedRecordException naming the faults
   */
  public Row read(Map<String, ?> features) {
    return reader.read(features);
  }

  /** Scores all rows in one run of the graph; the answers are in their order. */
  public List<RiskScore> score(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    RiskGraph.Scores scores = graph.run(Row.batch(manifest.features(), rows));
    List<RiskScore> answers = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      float probability = scores.probability()[i];
      answers.add(
          new RiskScore(
              probability,
              scores.margin()[i],
              policy.decide(probability),
              scale.map(points -> points.of(probability))));
    }
    return answers;
  }

  /**
   * Scores all rows, and gives reasons to those who are to get some, each in one run of a graph;
   * the answers are in the rows' order. A model without reasons gives none.
   */
  public List<Assessment> assess(List<Row> rows, Explain explain) {
    List<RiskScore> scores = score(rows);
    List<Optional<float[]>> contributions = contributions(rows, scores, explain);
    List<Assessment> assessments = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Optional<float[]> added = contributions.get(i);
      assessments.add(
          new Assessment(
              scores.get(i),
              added.map(values -> reasons.of(row, values)),
              explain == Explain.ALL ? added.map(this::all) : Optional.empty(),
              warnings.of(row)));
    }
    return assessments;
  }

  private List<Optional<float[]>> contributions(
      List<Row> rows, List<RiskScore> scores, Explain explain) {
    List<Row> explained = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (covers(explain, scores.get(i).decision())) {
        explained.add(rows.get(i));
      }
    }
    float[][] found =
        explained.isEmpty()
            ? new float[0][]
            : explainer.orElseThrow().graph().get().run(Row.batch(manifest.features(), explained));
    List<Optional<float[]>> contributions = new ArrayList<>(rows.size());
    int next = 0;
    for (RiskScore score : scores) {
      contributions.add(
          covers(explain, score.decision()) ? Optional.of(found[next++]) : Optional.empty());
    }
    return contributions;
  }

  private boolean covers(Explain explain, Decision decision) {
    return explainer.isPresent() && explain.covers(decision);
  }

  private Contributions all(float[] values) {
    List<Float> list = new ArrayList<>(values.length);
    for (float value : values) {
      list.add(value);
    }
    return new Contributions(explainer.orElseThrow().bias(), list);
  }

  @Override
  public void close() {
    explainer.ifPresent(it -> it.graph().close());
    graph.close();
  }
}
