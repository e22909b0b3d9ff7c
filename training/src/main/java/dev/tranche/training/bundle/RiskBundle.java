package dev.tranche.training.bundle;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleWriter;
import dev.tranche.scoring.bundle.Explanation;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.bundle.ReasonCatalogue;
import dev.tranche.scoring.bundle.Sha256;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.evaluate.Metrics;
import dev.tranche.training.fit.FittedModel;
import dev.tranche.training.fit.RiskFit;
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
  /** Until a risk owner sets other cut-offs, nothing is referred. */
  private static final String DEFAULT_POLICY = "default";

  private final RiskFit fit;

  public RiskBundle(RiskFit fit) {
    this.fit = fit;
  }

  /**
   * Writes the bundle into {@code models/risk}, in place of the one that may be there.
   *
   * @throws ParityException if a graph does not reproduce its model; nothing is written then
   */
  public Bundle write(Path models) throws IOException {
    Map<String, byte[]> graphs = new LinkedHashMap<>();
    List<ModelFile> files = new ArrayList<>();
    Map<String, byte[]> explanations = new LinkedHashMap<>();
    ExplainParity reasons =
        new ExplainParity(fit.preparation(), fit.data().table(), fit.split().test());
    RiskParity parity = new RiskParity(fit.preparation(), fit.data().table(), fit.split().test());
    for (FittedModel model : fit.models()) {
      byte[] onnx =
          new RiskGraphs()
              .export(
                  model.name(), fit.preparation().features(), model.model(), model.calibration());
      parity.check(model.name(), onnx, model.model(), model.calibration(), model.cutOff());
      graphs.put(model.name(), onnx);
      byte[] explain =
          new ExplainGraphs().export(model.name(), fit.preparation().features(), model.model());
      reasons.check(model.name(), explain, model.model());
      explanations.put(model.name(), explain);
      files.add(
          new ModelFile(
              model.name(),
              model.name() + ".onnx",
              Sha256.of(onnx),
              model.cutOff(),
              byName(model.metrics()),
              Optional.of(
                  new Explanation(
                      model.name() + ".explain.onnx",
                      Sha256.of(explain),
                      model.model().expectedMargin()))));
    }
    Manifest manifest =
        new Manifest(
            Manifest.UNSEALED,
            Task.RISK,
            fit.preparation().features(),
            files,
            fit.champion(),
            List.of(),
            ReasonCatalogue.of(fit.preparation().features()),
            Origins.of(fit.spec(), fit.data().table().rows(), parameters()));
    float cutOff = manifest.model(fit.champion()).cutOff();
    Optional<Policy> policy = Optional.of(new Policy(DEFAULT_POLICY, cutOff, cutOff));
    return new BundleFolder(models.resolve(Task.RISK.folder()))
        .replace(
            folder -> new BundleWriter().write(folder, manifest, policy, graphs, explanations));
  }

  private static Map<String, Double> byName(Metrics metrics) {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("roc_auc", metrics.rocAuc());
    named.put("average_precision", metrics.averagePrecision());
    named.put("kolmogorov_smirnov", metrics.kolmogorovSmirnov());
    named.put("accuracy", metrics.accuracy());
    named.put("precision", metrics.precision());
    named.put("recall", metrics.recall());
    named.put("f1", metrics.f1());
    named.put("brier", metrics.brier());
    named.put("log_loss", metrics.logLoss());
    named.put("expected_calibration_error", metrics.expectedCalibrationError());
    return named;
  }

  private Map<String, String> parameters() {
    return Map.of(
        "target", fit.target().column(),
        "positive", fit.target().positive(),
        "balance", fit.balance().toString(),
        "train_rows", Integer.toString(fit.split().train().length),
        "calibrate_rows", Integer.toString(fit.split().calibrate().length),
        "test_rows", Integer.toString(fit.split().test().length),
        "synthetic_rows", Integer.toString(fit.synthetic()));
  }
}
