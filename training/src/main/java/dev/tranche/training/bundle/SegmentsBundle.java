package dev.tranche.training.bundle;

import dev.tranche.base.Sha256;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleWriter;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.reference.ReferenceJson;
import dev.tranche.scoring.bundle.reference.TrainingReference;
import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.bundle.segment.SegmentPortrait;
import dev.tranche.scoring.bundle.segment.SegmentReference;
import dev.tranche.training.bundle.portrait.DefaultRates;
import dev.tranche.training.bundle.portrait.SegmentPortraitBuilder;
import dev.tranche.training.bundle.reference.SegmentsReference;
import dev.tranche.training.export.SegmentGraphExport;
import dev.tranche.training.fit.segments.NameHistory;
import dev.tranche.training.fit.segments.SegmentsFit;
import dev.tranche.training.model.Standardisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exports a fitted segmentation as a bundle, after proof that its graph is right. */
public final class SegmentsBundle {
  private final SegmentsFit fit;
  private final Optional<DefaultRates> rates;
  private final ThreadPool pool;
  private final String model;

  /**
   * @param rates by segment, if outcomes are known
   */
  public SegmentsBundle(SegmentsFit fit, Optional<DefaultRates> rates, ThreadPool pool) {
    this.pool = pool;
    this.rates = rates;
    this.fit = fit;
    this.model = fit.trials().algorithm().word();
  }

  /**
   * Writes the bundle into {@code models/segments}, in place of the one that may be there.
   *
   * @throws ParityException if the graph does not reproduce the centroids; nothing is written then
   */
  public Bundle write(Path models) throws IOException {
    float[][] centroids = fit.segments().clustering().centroids();
    byte[] onnx =
        new SegmentGraphExport()
            .export(
                model,
                fit.table().preparation().features().ofModels(),
                fit.table().standardisation(),
                centroids);
    PlacedRows placed =
        new SegmentParity(fit.table().preparation(), fit.table().standardisation(), centroids)
            .check(model, onnx, fit.table().data().table(), pool);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("inertia", fit.segments().clustering().inertia());
    metrics.put("silhouette", fit.trials().silhouette());
    ModelFile file =
        new ModelFile(model, new HashedFile(model + ".onnx", Sha256.of(onnx)), 0, metrics);
    byte[] told = ReferenceJson.write(SegmentsReference.of(fit));
    RetrainingContent retraining = RetrainingContent.of(fit);
    HashedFile reference = new HashedFile(TrainingReference.FILE, Sha256.of(told));
    Manifest manifest =
        new Manifest(
            Task.SEGMENTS,
            fit.table().preparation().features(),
            new Manifest.Models(
                List.of(file), model, Optional.of(reference), Optional.of(retraining.files())),
            new Manifest.Meanings(segments(placed), scales()),
            Origins.of(fit.spec(), fit.table().data().table().rows(), parameters()));
    return new BundleFolder(models.resolve(Task.SEGMENTS.folder()))
        .replace(
            folder -> {
              Files.write(folder.resolve(TrainingReference.FILE), told);
              retraining.write(folder);
              return new BundleWriter()
                  .write(folder, manifest, Optional.empty(), Map.of(model, onnx));
            });
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("algorithm", fit.trials().algorithm().word());
    parameters.put("k", Integer.toString(fit.segments().names().size()));
    // Only where it made a difference: training again on the same data then gives the same bytes.
    fit.segments()
        .history()
        .filter(NameHistory::decisive)
        .ifPresent(history -> parameters.put("segments_follow", history.version()));
    return parameters;
  }

  private List<Segment> segments(PlacedRows placed) {
    List<String> features = fit.table().preparation().features().names();
    int[] sizes = fit.segments().sizes();
    List<SegmentPortrait> portraits = new SegmentPortraitBuilder(fit, scales(), rates).build();
    List<Segment> segments = new ArrayList<>();
    for (int k = 0; k < sizes.length; k++) {
      Map<String, Double> means = new LinkedHashMap<>();
      for (int f = 0; f < features.size(); f++) {
        means.put(features.get(f), fit.means()[k][f]);
      }
      SegmentReference reference =
          new SegmentReference(
              (double) sizes[k] / fit.table().data().table().rows(), placed.distanceP99(k));
      segments.add(
          new Segment(k, fit.segments().names().get(k), sizes[k], means, Optional.of(reference))
              .with(portraits.get(k)));
    }
    return segments;
  }

  private List<FeatureScale> scales() {
    List<String> features = fit.table().preparation().features().names();
    Standardisation by = fit.table().standardisation();
    List<FeatureScale> scales = new ArrayList<>();
    for (int f = 0; f < features.size(); f++) {
      scales.add(
          new FeatureScale(
              features.get(f),
              by.offset()[f],
              by.scale()[f] > 0 ? 1.0 / by.scale()[f] : 0,
              by.perUnit()[f]));
    }
    return scales;
  }
}
