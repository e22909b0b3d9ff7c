package dev.tranche.training.bundle;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/**
 * A folder that is there either as it was or complete: written beside its place, then renamed into
 * it.
 */
final class BundleFolder {
  private final Path folder;

  BundleFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Fills the folder anew. What was in it stays as it was if filling fails. */
  <T> T replace(Filling<T> filling) throws IOException {
    requireBundleOrNothing();
    Files.createDirectories(folder.getParent());
    Path fresh = Files.createTempDirectory(folder.getParent(), "." + folder.getFileName() + "-");
    Path old = fresh.resolveSibling(fresh.getFileName() + "-old");
    try {
      T result = filling.fill(fresh);
      // Temporary folders are for their owner only; a bundle is for whoever serves it.
      if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
      if (Files.exists(folder)) {
        Files.move(folder, old);
      }
      Files.move(fresh, folder);
      return result;
    } finally {
      if (Files.notExists(folder) && Files.exists(old)) {
        Files.move(old, folder);
      }
      new FolderTree(fresh).delete();
      new FolderTree(old).delete();
    }
  }

  /** Throws {@link InputException} if what is in the folder's place is no bundle. */
  void requireBundleOrNothing() throws IOException {
    if (!Files.exists(folder) || Files.exists(folder.resolve("manifest.json"))) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": a file is in the place of the bundle; choose another");
    }
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        throw new InputException(
            folder + ": holds files but no bundle and is not overwritten; choose another --out");
      }
    }
  }

  /** Writes the content of a folder. */
  @FunctionalInterface
  interface Filling<T> {
    T fill(Path folder) throws IOException;
  }
}
