package dev.tranche.training.bundle;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleException;
import dev.tranche.scoring.bundle.Feature;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.training.fit.PreviousSegments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The segments bundle that training is about to replace. */
public final class ReplacedBundle {
  private ReplacedBundle() {}

  /**
   * What its segments are, if there is a bundle.
   *
   * @param models the folder that {@code segments} is in
   * @return empty too if the bundle cannot be read: it is replaced, and its names are lost with it
   */
  public static Optional<PreviousSegments> segments(Path models) {
    Path folder = models.resolve(Task.SEGMENTS.folder());
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(Bundle.load(folder, Task.SEGMENTS).manifest()));
    } catch (BundleException unreadable) {
      return Optional.empty();
    }
  }

  private static PreviousSegments of(Manifest manifest) {
    List<String> features = manifest.features().stream().map(Feature::name).toList();
    return new PreviousSegments(
        manifest.version(),
        features,
        manifest.segments().stream().map(segment -> segment.name()).toList(),
        manifest.segments().stream()
            .map(
                segment ->
                    features.stream()
                        .mapToDouble(f -> segment.centroid().getOrDefault(f, 0.0))
                        .toArray())
            .toArray(double[][]::new));
  }
}
