package dev.tranche.training.bundle;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.bundle.Explanation;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.feature.DerivedFeature;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.export.ExplainGraphExport;
import dev.tranche.training.export.RiskGraphExport;
import dev.tranche.training.fit.ModelProof;
import dev.tranche.training.fit.RawRows;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.RiskModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The graphs of models, each proven to say what its model says.
 *
 * <p>Either method throws {@link ParityException} where it does not.
 */
public final class ProvenGraphs implements ModelProof {
  private final Map<String, Scoring> scores = new ConcurrentHashMap<>();
  private final Map<String, Explaining> explanations = new ConcurrentHashMap<>();

  /** A graph of probabilities and what stands of it in the manifest. */
  record Scoring(byte[] onnx, HashedFile file) {}

  /** A graph of reasons and what stands of it in the manifest. */
  record Explaining(byte[] onnx, Explanation entry) {}

  @Override
  public void explanation(String name, RiskModel model, RawRows test) {
    List<Feature> features = test.preparation().features().inputs();
    List<DerivedFeature> derived = test.preparation().features().derived();
    byte[] onnx = new ExplainGraphExport().export(name, features, derived, model);
    new ExplainParity(test).check(name, onnx, model);
    Explanation entry =
        new Explanation(
            new HashedFile(name + ".explain.onnx", Sha256.of(onnx)), model.expectedMargin());
    explanations.put(name, new Explaining(onnx, entry));
  }

  @Override
  public void score(FittedModel model, RawRows test) {
    List<Feature> features = test.preparation().features().inputs();
    List<DerivedFeature> derived = test.preparation().features().derived();
    byte[] onnx =
        new RiskGraphExport()
            .export(model.name(), features, derived, model.model(), model.calibration());
    new RiskParity(test)
        .check(
            model.name(),
            onnx,
            model.model(),
            model.calibration(),
            model.cutOff(),
            model.evaluation().probability());
    scores.put(
        model.name(), new Scoring(onnx, new HashedFile(model.name() + ".onnx", Sha256.of(onnx))));
  }

  Scoring score(String name) {
    return proven(scores, name);
  }

  Explaining explanation(String name) {
    return proven(explanations, name);
  }

  private static <T> T proven(Map<String, T> graphs, String name) {
    return Optional.ofNullable(graphs.get(name))
        .orElseThrow(() -> new IllegalStateException(name + " was not proven"));
  }
}
