package dev.tranche.training.bundle;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleWriter;
import dev.tranche.scoring.bundle.DerivedFeature;
import dev.tranche.scoring.bundle.Explanation;
import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.bundle.Sha256;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.fit.FittedModel;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.model.Workers;
import dev.tranche.training.onnx.ExplainGraphs;
import dev.tranche.training.onnx.RiskGraphs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exports a fitted risk pipeline as a bundle, after proof that every graph is right. */
public final class RiskBundle {
  private final RiskFit fit;
  private final int threads;
  private List<Exported> exported = List.of();

  /**
   * @param threads how many models may be checked at once
   */
  public RiskBundle(RiskFit fit, int threads) {
    this.fit = fit;
    this.threads = threads;
  }

  /**
   * Makes and proves every graph; nothing is written yet.
   *
   * @throws ParityException if a graph does not reproduce its model
   */
  public RiskBundle prove() {
    Exported[] proven = new Exported[fit.models().size()];
    new Workers(threads).run(proven.length, m -> proven[m] = export(fit.models().get(m)));
    exported = List.of(proven);
    return this;
  }

  /**
   * Writes the bundle into {@code models/risk}, in place of the one that may be there.
   *
   * @throws ParityException if a graph does not reproduce its model; nothing is written then
   */
  public Bundle write(Path models) throws IOException {
    if (exported.isEmpty()) {
      prove();
    }
    Map<String, byte[]> graphs = new LinkedHashMap<>();
    Map<String, byte[]> explanations = new LinkedHashMap<>();
    List<ModelFile> files = new ArrayList<>();
    for (Exported model : exported) {
      graphs.put(model.file().name(), model.onnx());
      explanations.put(model.file().name(), model.explain());
      files.add(model.file());
    }
    List<Feature> features = fit.preparation().inputs().stream().map(this::asRequested).toList();
    Manifest manifest =
        new Manifest(
            Manifest.UNSEALED,
            Task.RISK,
            features,
            files,
            fit.champion(),
            List.of(),
            Reasons.of(fit.preparation().features(), fit.spec().decisions()),
            Origins.of(fit.spec(), fit.data().table().rows(), RiskParameters.of(fit)),
            Optional.of(fit.scorecard()),
            fit.preparation().derived());
    float cutOff = manifest.model(fit.champion()).cutOff();
    Optional<Policy> policy = Optional.of(Policies.of(fit.spec().decisions(), cutOff));
    return new BundleFolder(models.resolve(Task.RISK.folder()))
        .replace(
            folder -> new BundleWriter().write(folder, manifest, policy, graphs, explanations));
  }

  private Feature asRequested(Feature feature) {
    return fit.spec().columns().required().contains(feature.name())
        ? feature.asRequired()
        : feature;
  }

  /** What is written of one model, proven. */
  private record Exported(ModelFile file, byte[] onnx, byte[] explain) {}

  private Exported export(FittedModel model) {
    List<Feature> features = fit.preparation().features();
    List<DerivedFeature> derived = fit.preparation().derived();
    byte[] onnx =
        new RiskGraphs()
            .export(model.name(), features, derived, model.model(), model.calibration());
    new RiskParity(fit.preparation(), fit.data().table(), fit.split().test())
        .check(model.name(), onnx, model.model(), model.calibration(), model.cutOff());
    byte[] explain = new ExplainGraphs().export(model.name(), features, derived, model.model());
    new ExplainParity(fit.preparation(), fit.data().table(), fit.split().test())
        .check(model.name(), explain, model.model());
    Explanation explanation =
        new Explanation(
            model.name() + ".explain.onnx", Sha256.of(explain), model.model().expectedMargin());
    ModelFile file =
        new ModelFile(
            model.name(),
            model.name() + ".onnx",
            Sha256.of(onnx),
            model.cutOff(),
            metrics(model),
            Optional.of(explanation),
            model.evaluation().intervals());
    return new Exported(file, onnx, explain);
  }

  private static Map<String, Double> metrics(FittedModel model) {
    Map<String, Double> named = model.metrics().byName();
    named.put(
        "expected_calibration_error_uncalibrated",
        model.evaluation().uncalibrated().expectedCalibrationError());
    return named;
  }
}
