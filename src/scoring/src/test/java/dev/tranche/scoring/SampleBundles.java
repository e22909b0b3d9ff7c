package dev.tranche.scoring;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleWriter;
import dev.tranche.scoring.bundle.Explanation;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Interval;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Policy;
import dev.tranche.scoring.bundle.Provenance;
import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.bundle.segment.SegmentReference;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.scoring.reason.ReasonCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bundles of the tiny models, as training would write them. */
public final class SampleBundles {
  public static final Policy POLICY = new Policy("2026-11", 0.25f, 0.5f);

  private static final Provenance PROVENANCE =
      new Provenance(
          "loans.csv",
          Sha256.of(new byte[0]),
          200,
          -7,
          Map.of("balance", "smote"),
          Map.of("tranche", "0.1.0"));

  /** Income by its logarithm; of the age all that differs is how far it is from 30. */
  private static final List<FeatureScale> SCALES =
      List.of(new FeatureScale("income", 1, 0.5, 1), new FeatureScale("age", 30, 10, 0));

  private SampleBundles() {}

  /** Writes {@code risk/} below the models directory. */
  public static Bundle risk(Path models) throws IOException {
    return risk(models, TinyModels.risk());
  }

  public static Bundle risk(Path models, byte[] onnx) throws IOException {
    return risk(models, TinyModels.RISK_FEATURES, onnx);
  }

  /** With more, or less, known of the features. */
  public static Bundle risk(Path models, List<Feature> features, byte[] onnx) throws IOException {
    ModelFile model =
        new ModelFile(
            "tiny",
            new HashedFile("tiny.onnx", Sha256.of(onnx)),
            0.4f,
            Map.of("roc_auc", 0.8125, "ks", 1e-7),
            Map.of("roc_auc", new Interval(0.75, 0.875)),
            Optional.empty());
    return write(
        models,
        new Manifest(
            Task.RISK,
            new FeatureSet(features),
            new Manifest.Models(model),
            new Manifest.Meanings(ReasonCatalogue.EMPTY, Optional.of(Scorecard.defaults())),
            PROVENANCE),
        Optional.of(POLICY),
        onnx);
  }

  /** The tiny model with reasons as champion, and as {@code plain} the same without. */
  public static Bundle explained(Path models, ReasonCatalogue reasons) throws IOException {
    return explained(models, reasons, TinyModels.explain());
  }

  /** The same with another graph for the reasons. */
  public static Bundle explained(Path models, ReasonCatalogue reasons, byte[] explain)
      throws IOException {
    byte[] onnx = TinyModels.risk();
    Explanation explanation =
        new Explanation(new HashedFile("tiny.explain.onnx", Sha256.of(explain)), -1);
    Manifest manifest =
        new Manifest(
            Task.RISK,
            new FeatureSet(TinyModels.RISK_FEATURES),
            new Manifest.Models(
                List.of(
                    new ModelFile(
                        "tiny",
                        new HashedFile("tiny.onnx", Sha256.of(onnx)),
                        0.4f,
                        Map.of(),
                        Map.of(),
                        Optional.of(explanation)),
                    new ModelFile(
                        "plain", new HashedFile("plain.onnx", Sha256.of(onnx)), 0.4f, Map.of())),
                "tiny"),
            new Manifest.Meanings(reasons, Optional.of(Scorecard.defaults())),
            PROVENANCE);
    return new BundleWriter()
        .write(
            Files.createDirectories(models.resolve(Task.RISK.folder())),
            manifest,
            Optional.of(POLICY),
            Map.of("tiny", onnx, "plain", onnx),
            Map.of("tiny", explain));
  }

  /** Writes {@code segments/} below the models directory. */
  public static Bundle segments(Path models) throws IOException {
    return segments(models, List.of(segment(0, "near"), segment(1, "far")));
  }

  public static Bundle segments(Path models, List<Segment> segments) throws IOException {
    return segments(models, segments, SCALES);
  }

  /** With more, or less, known of the features' scales. */
  public static Bundle segments(Path models, List<Segment> segments, List<FeatureScale> scales)
      throws IOException {
    byte[] onnx = TinyModels.segments();
    ModelFile model =
        new ModelFile("tiny", new HashedFile("tiny.onnx", Sha256.of(onnx)), 0, Map.of());
    return write(
        models,
        new Manifest(
            Task.SEGMENTS,
            new FeatureSet(TinyModels.SEGMENT_FEATURES),
            new Manifest.Models(model),
            new Manifest.Meanings(segments, scales),
            PROVENANCE),
        Optional.empty(),
        onnx);
  }

  public static Segment segment(int index, String name) {
    return new Segment(
        index,
        name,
        100,
        Map.of("income", 0.5 + index),
        Optional.of(new SegmentReference(0.5, 2 + index)));
  }

  private static Bundle write(Path models, Manifest manifest, Optional<Policy> policy, byte[] onnx)
      throws IOException {
    Path folder = Files.createDirectories(models.resolve(manifest.task().folder()));
    return new BundleWriter().write(folder, manifest, policy, Map.of("tiny", onnx));
  }
}
