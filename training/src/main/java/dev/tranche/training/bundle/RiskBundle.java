package dev.tranche.training.bundle;

import static java.util.Objects.requireNonNull;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleWriter;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Manifest.RetrainingFiles;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.bundle.Provenance;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.reference.ReferenceJson;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.training.bundle.reference.RiskReference;
import dev.tranche.training.card.ScorecardFiles;
import dev.tranche.training.evaluate.calibration.PointsCurve;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.fit.RawRows;
import dev.tranche.training.fit.RiskFit;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.scorecard.ScorecardModel;
import dev.tranche.training.prepare.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a fitted risk pipeline as a bundle, of graphs that are proven right. */
public final class RiskBundle {
  private final RiskFit fit;
  private final ProvenGraphs proven;

  /**
   * @param proven of each of the models
   */
  public RiskBundle(RiskFit fit, ProvenGraphs proven) {
    this.fit = fit;
    this.proven = proven;
  }

  /**
   * Of models whose graphs are still to be made.
   *
   * @throws ParityException if a graph does not reproduce its model
   */
  public static RiskBundle of(RiskFit fit) {
    ProvenGraphs proven = new ProvenGraphs();
    RawRows test =
        new RawRows(
            fit.table().preparation(), fit.table().data().table(), fit.table().split().test());
    for (FittedModel model : fit.models()) {
      proven.explanation(model.name(), model.model(), test);
      proven.score(model, test);
    }
    return new RiskBundle(fit, proven);
  }

  /** Writes the bundle into {@code models/risk}, in place of the one that may be there. */
  public Bundle write(Path models) throws IOException {
    Map<String, byte[]> graphs = new LinkedHashMap<>();
    Map<String, byte[]> explanations = new LinkedHashMap<>();
    for (FittedModel model : fit.models()) {
      graphs.put(model.name(), proven.score(model.name()).onnx());
      explanations.put(model.name(), proven.explanation(model.name()).onnx());
    }
    byte[] told = ReferenceJson.write(RiskReference.of(fit));
    RetrainingContent retraining = RetrainingContent.of(fit);
    HashedFile reference = new HashedFile(TrainingReference.FILE, Sha256.of(told));
    Manifest manifest =
        manifest(
            Optional.of(reference),
            Optional.of(retraining.files()),
            Origins.of(fit.spec(), fit.table().data().table().rows(), RiskParameters.of(fit)));
    Bundle written =
        new BundleFolder(models.resolve(Task.RISK.folder()))
            .replace(
                folder -> {
                  for (Map.Entry<String, byte[]> file : tables(manifest.features()).entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                  }
                  Files.write(folder.resolve(TrainingReference.FILE), told);
                  retraining.write(folder);
                  return new BundleWriter()
                      .write(folder, manifest, policy(manifest), graphs, explanations);
                });
    return inMemory(written.manifest(), written.policy());
  }

  /** Answers as the written one does, but says nothing of other files and of its origin. */
  public Bundle unwritten() {
    Provenance none = new Provenance("", "", 0, 0, Map.of(), Map.of());
    Manifest manifest = manifest(Optional.empty(), Optional.empty(), none);
    return inMemory(manifest, policy(manifest));
  }

  private Manifest manifest(
      Optional<HashedFile> reference, Optional<RetrainingFiles> retraining, Provenance origin) {
    Preparation preparation = fit.table().preparation();
    List<Feature> features =
        preparation.features().inputs().stream().map(this::asRequested).toList();
    return new Manifest(
        Task.RISK,
        new FeatureSet(features, preparation.features().derived()),
        new Manifest.Models(
            fit.models().stream().map(this::file).toList(), fit.champion(), reference, retraining),
        new Manifest.Meanings(
            ReasonWording.of(preparation.features().ofModels(), fit.spec().decisions()),
            Optional.of(fit.scorecard())),
        origin);
  }

  private Optional<Policy> policy(Manifest manifest) {
    float cutOff = manifest.model(fit.champion()).cutOff();
    return Optional.of(Policies.of(fit.spec().decisions(), cutOff));
  }

  /** The bundle's folder may move, so its graphs are taken from memory. */
  private Bundle inMemory(Manifest manifest, Optional<Policy> policy) {
    Map<String, byte[]> files = new HashMap<>();
    for (ModelFile model : manifest.models().all()) {
      files.put(model.graph().name(), proven.score(model.name()).onnx());
      model
          .explanation()
          .ifPresent(it -> files.put(it.graph().name(), proven.explanation(model.name()).onnx()));
    }
    return new Bundle(manifest, policy, file -> requireNonNull(files.get(file.name())));
  }

  /** What tells of the scorecard, if there is one. */
  private Map<String, byte[]> tables(FeatureSet seen) {
    for (FittedModel fitted : fit.models()) {
      if (fitted.model() instanceof ScorecardModel card
          && fitted.calibration() instanceof PointsCurve curve) {
        int lowest = card.pointsOf(curve.highest(), fit.scorecard().lowestPoints());
        return ScorecardFiles.of(card, seen, fit.scorecard(), lowest);
      }
    }
    return Map.of();
  }

  private Feature asRequested(Feature feature) {
    // What training never had to do without is not guessed for a customer either.
    boolean always = feature.missingShare() == 0 && !fit.spec().optional().contains(feature.name());
    Feature requested =
        feature.withRequired(always || fit.spec().required().contains(feature.name()));
    return requested instanceof Feature.Numeric numeric
        ? numeric.withActionable(Optional.ofNullable(fit.spec().actionable().get(feature.name())))
        : requested;
  }

  private ModelFile file(FittedModel model) {
    return new ModelFile(
        model.name(),
        proven.score(model.name()).file(),
        model.cutOff(),
        metrics(model),
        model.evaluation().intervals(),
        Optional.of(proven.explanation(model.name()).entry()));
  }

  private static Map<String, Double> metrics(FittedModel model) {
    Map<String, Double> named = model.metrics().byName();
    named.put(
        "expected_calibration_error_uncalibrated",
        model
            .evaluation()
            .uncalibrated()
            .metrics()
            .of(ClassifierMetric.EXPECTED_CALIBRATION_ERROR));
    return named;
  }
}
