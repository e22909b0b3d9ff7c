package dev.tranche.training.bundle;

import dev.tranche.base.InputException;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where bundles and report go, looked at before time is spent on training. */
public record ModelsFolder(Path path) {
  /**
   * Does nothing if the folder is there or can be made, and bundles for these tasks may be put into
   * it.
   *
   * @throws InputException if a file or something that is no bundle is in their place, or the
   *     folder may not be written
   */
  public void require(List<Task> tasks) throws IOException {
    Path existing = path.toAbsolutePath().normalize();
    while (Files.notExists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new InputException(existing + ": is a file, not a folder; choose another --out");
    }
    if (!Files.isWritable(existing)) {
      throw new InputException(existing + ": may not be written to; choose another --out");
    }
    for (Task task : tasks) {
      new BundleFolder(path.resolve(task.folder())).requireBundleOrNothing();
    }
  }

  /**
   * Has everything written beside its place, and then puts all of it into its place at once. If
   * writing fails, the folder stays as it was.
   *
   * @param outdated names of files that what is written makes untrue; they go with the old bundles
   * @return what was put into the folder, file by file
   */
  public List<Path> replace(List<String> outdated, Writing writing) throws IOException {
    Files.createDirectories(path);
    try (FolderSwap exchange = new FolderSwap(path)) {
      writing.write(exchange.fresh());
      return exchange.swap(outdated);
    }
  }

  /** Writes bundles, report and what else belongs to them. */
  @FunctionalInterface
  public interface Writing {
    void write(Path folder) throws IOException;
  }
}
