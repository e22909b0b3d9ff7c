package dev.tranche.scoring.decision;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleException;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.graph.RiskGraph;
import dev.tranche.scoring.record.Row;
import dev.tranche.scoring.record.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores customers with the champion of a risk bundle. Thread-safe; to be closed. */
public final class RiskScorer implements AutoCloseable {
  private final Manifest manifest;
  private final Policy policy;
  private final RowReader reader;
  private final RiskGraph champion;
  private final Optional<PointsScale> scale;

  private RiskScorer(Manifest manifest, Policy policy, RiskGraph champion) {
    this.manifest = manifest;
    this.policy = policy;
    this.reader = new RowReader(manifest.features());
    this.champion = champion;
    this.scale = manifest.scorecard().map(PointsScale::new);
  }

  /** Opens the champion; throws {@link BundleException} if it does not fit the manifest. */
  public static RiskScorer open(Bundle bundle) {
    Manifest manifest = bundle.manifest();
    Policy policy =
        bundle.policy().orElseThrow(() -> new BundleException("the bundle has no policy"));
    RiskGraph graph = RiskGraph.open(bundle.graph(manifest.champion()), manifest.features());
    return new RiskScorer(manifest, policy, graph);
  }

  public Manifest manifest() {
    return manifest;
  }

  public Policy policy() {
    return policy;
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
    RiskGraph.Scores scores = champion.run(Row.batch(manifest.features(), rows));
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

  @Override
  public void close() {
    champion.close();
  }
}
