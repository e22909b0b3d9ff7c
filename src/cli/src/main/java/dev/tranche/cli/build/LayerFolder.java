package dev.tranche.cli.build;

import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the layers' zips are put, {@code risk-models.zip} and {@code segments-models.zip}, each
 * with the version of its bundle in a file beside it, {@code risk-models.bundle}, for the
 * descriptions of what is deployed.
 */
record LayerFolder(Path folder) {
  Path zip(Task task) {
    return folder.resolve(task.folder() + "-models.zip");
  }

  /** The version of the bundle in a task's zip, if there is one that is known. */
  Optional<String> version(Task task) throws IOException {
    Path file = versionFile(task);
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }

  /**
   * Writes the layers of all bundles in a folder, or none if one of them does not load.
   *
   * @param models holds {@code risk}, {@code segments} or both; what is not there is left alone
   * @return the layers written
   * @throws InputException if neither is there
   */
  List<ModelLayer> write(Path models) throws IOException {
    List<ModelLayer> layers =
        Arrays.stream(Task.values())
            .filter(task -> Files.isDirectory(models.resolve(task.folder())))
            .map(task -> ModelLayer.of(models, task))
            .toList();
    if (layers.isEmpty()) {
      throw new InputException(models + ": holds no folder risk or segments with a bundle");
    }
    Files.createDirectories(folder);
    for (ModelLayer layer : layers) {
      // Were it not, a failure between the two would leave the old version beside the new zip.
      Files.deleteIfExists(versionFile(layer.task()));
      layer.write(zip(layer.task()));
      Files.writeString(versionFile(layer.task()), layer.version() + "\n");
    }
    return layers;
  }

  /**
   * Throws {@link InputException} if a zip holds another bundle than the one in a folder.
   *
   * @param made the bundles that may be replaced
   */
  void requireOnly(Path made) throws IOException {
    for (Task task : Task.values()) {
      if (Files.exists(zip(task)) && !version(task).equals(versionOf(made, task))) {
        throw new InputException(
            zip(task)
                + ": holds models that 'package' did not make; name those to package with --models"
                + " DIR, or remove the file");
      }
    }
  }

  private static Optional<String> versionOf(Path models, Task task) {
    return Files.isDirectory(models.resolve(task.folder()))
        ? Optional.of(ModelLayer.of(models, task).version())
        : Optional.empty();
  }

  private Path versionFile(Task task) {
    return folder.resolve(task.folder() + "-models.bundle");
  }
}
