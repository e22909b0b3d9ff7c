package dev.tranche.scoring.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a function finds its bundle: in the folder that was named, else in a Lambda layer, else
 * beside the function itself.
 *
 * @param named the folder that {@code TRANCHE_MODELS} names; if given, no other is tried
 * @param layer where Lambda unpacks layers
 * @param carried the models that came with the function
 */
public record BundleLocation(Optional<Path> named, Path layer, Path carried) {
  /** Where Lambda unpacks a model layer. */
  public static final Path LAYER = Path.of("/opt/models");

  public Path of(Task task) {
    if (named.isPresent()) {
      return named.get().resolve(task.folder());
    }
    Path layered = layer.resolve(task.folder());
    return Files.isDirectory(layered) ? layered : carried.resolve(task.folder());
  }
}
