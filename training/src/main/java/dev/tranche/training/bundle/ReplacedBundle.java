package dev.tranche.training.bundle;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.training.fit.segments.PreviousSegments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The segments bundle that training is about to replace.
 *
 * @param segments what they are, if there is a bundle that can be read
 * @param lost what is lost with a bundle that cannot
 */
public record ReplacedBundle(Optional<PreviousSegments> segments, Optional<String> lost) {
  /** There is none. */
  public static ReplacedBundle none() {
    return new ReplacedBundle(Optional.empty(), Optional.empty());
  }

  /**
   * Looks for one.
   *
   * @param models the folder that {@code segments} is in
   */
  public static ReplacedBundle segments(Path models) {
    Path folder = models.resolve(Task.SEGMENTS.folder());
    if (!Files.exists(folder.resolve("manifest.json"))) {
      return none();
    }
    try {
      Manifest manifest = Bundle.load(folder, Task.SEGMENTS).manifest();
      return new ReplacedBundle(Optional.of(of(manifest)), Optional.empty());
    } catch (BundleException unreadable) {
      return new ReplacedBundle(
          Optional.empty(),
          Optional.of(
              "the segmentation replaced could not be read, so its segments' names are lost: "
                  + unreadable.getMessage()));
    }
  }

  private static PreviousSegments of(Manifest manifest) {
    List<String> features = manifest.features().inputs().stream().map(Feature::name).toList();
    return new PreviousSegments(
        manifest.version(),
        features,
        manifest.meanings().segments().stream().map(segment -> segment.name()).toList(),
        manifest.meanings().segments().stream()
            .map(
                segment ->
                    features.stream()
                        .mapToDouble(f -> segment.centroid().getOrDefault(f, 0.0))
                        .toArray())
            .toArray(double[][]::new));
  }
}
