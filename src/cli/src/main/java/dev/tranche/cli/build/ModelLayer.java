package dev.tranche.cli.build;

import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip of a Lambda layer with one bundle, unpacked by Lambda below {@code /opt}. The same bundle
 * gives the same bytes, so that an unchanged layer is not published anew.
 *
 * @param bundle the bundle's folder
 * @param version the bundle's
 */
record ModelLayer(Path bundle, Task task, String version) {
  /** 1980-01-01, the earliest a zip can say. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /**
   * Of a bundle whose hashes hold.
   *
   * @param models holds a folder for each task
   */
  static ModelLayer of(Path models, Task task) {
    Path folder = models.resolve(task.folder());
    return new ModelLayer(folder, task, Bundle.load(folder, task).manifest().version());
  }

  /** Writes the zip beside its place, then into it. */
  void write(Path zip) throws IOException {
    Path fresh = zip.resolveSibling(zip.getFileName() + ".part");
    try (OutputStream file = Files.newOutputStream(fresh);
        ZipOutputStream entries = new ZipOutputStream(file)) {
      for (Path content : contents()) {
        ZipEntry entry = new ZipEntry("models/" + task.folder() + "/" + content.getFileName());
        entry.setTimeLocal(NO_TIME);
        entries.putNextEntry(entry);
        Files.copy(content, entries);
        entries.closeEntry();
      }
    }
    Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> files = Files.list(bundle)) {
      return files.sorted().toList();
    }
  }
}
