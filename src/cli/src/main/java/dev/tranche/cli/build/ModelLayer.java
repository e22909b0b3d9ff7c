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
 * The zip of a Lambda layer with both bundles, unpacked by Lambda below {@code /opt}. The same
 * bundles give the same bytes, so that an unchanged layer is not published anew.
 */
record ModelLayer(Path models) {
  /** 1980-01-01, the earliest a zip can say. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  /** Checks the bundles and writes the zip beside its place, then into it. */
  void write(Path zip) throws IOException {
    Path fresh = zip.resolveSibling(zip.getFileName() + ".part");
    try (OutputStream file = Files.newOutputStream(fresh);
        ZipOutputStream entries = new ZipOutputStream(file)) {
      for (Task task : Task.values()) {
        Path folder = models.resolve(task.folder());
        Bundle.load(folder, task);
        for (Path content : contents(folder)) {
          ZipEntry entry = new ZipEntry("models/" + task.folder() + "/" + content.getFileName());
          entry.setTimeLocal(NO_TIME);
          entries.putNextEntry(entry);
          Files.copy(content, entries);
          entries.closeEntry();
        }
      }
    }
    Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
