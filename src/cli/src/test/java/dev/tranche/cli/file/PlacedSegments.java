package dev.tranche.cli.file;

import dev.tranche.base.Sha256;
import dev.tranche.scoring.bundle.BundleWriter;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.ModelFile;
import dev.tranche.scoring.bundle.Provenance;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.bundle.segment.FeatureScale;
import dev.tranche.scoring.bundle.segment.Segment;
import dev.tranche.scoring.bundle.segment.SegmentReference;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.feature.FeatureSet;
import dev.tranche.training.export.SegmentGraphExport;
import dev.tranche.training.model.Standardisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Bundles whose segments are where a test puts them, in the features' own units. */
record PlacedSegments(List<String> features, List<String> names, float[][] centres) {
  /** Writes {@code segments/} into the folder. */
  void write(Path models) throws IOException {
    List<Feature> inputs =
        features.stream().<Feature>map(name -> new Feature.Numeric(name, 0, 0, 20, 0)).toList();
    float[] ones = new float[features.size()];
    Arrays.fill(ones, 1);
    byte[] onnx =
        new SegmentGraphExport()
            .export("placed", inputs, new Standardisation(new float[ones.length], ones), centres);
    List<Segment> segments =
        IntStream.range(0, names.size())
            .mapToObj(
                k ->
                    new Segment(
                        k,
                        names.get(k),
                        1,
                        Map.of(),
                        Optional.of(new SegmentReference(1.0 / names.size(), 5))))
            .toList();
    Manifest manifest =
        new Manifest(
            Task.SEGMENTS,
            new FeatureSet(inputs),
            new Manifest.Models(
                new ModelFile(
                    "placed", new HashedFile("placed.onnx", Sha256.of(onnx)), 0, Map.of())),
            new Manifest.Meanings(
                segments, features.stream().map(name -> new FeatureScale(name, 0, 1, 0)).toList()),
            new Provenance("placed.csv", Sha256.of(onnx), 1, 0, Map.of(), Map.of()));
    new BundleWriter()
        .write(
            Files.createDirectories(models.resolve(Task.SEGMENTS.folder())),
            manifest,
            Optional.empty(),
            Map.of("placed", onnx));
  }
}
