package dev.tranche.segmentation.file.retrain;

import dev.tranche.segmentation.file.FailedFileException;
import dev.tranche.segmentation.file.ObjectSource;
import dev.tranche.segmentation.file.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.S3Client;

/** Where one file is worked on, in the function's own storage; what is in it goes when closed. */
record WorkFolder(Path path) implements AutoCloseable {
  /** For the models, their report and zips. */
  private static final long RESULTS = 64L << 20;

  private static final double MB = 1e6;

  static WorkFolder make() {
    try {
      return new WorkFolder(Files.createTempDirectory("retrain").toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException("no folder can be made", e);
    }
  }

  /**
   * Fetches an object.
   *
   * @param folder below this one
   * @return the file, relative to this folder, under its own name but for unusual characters
   * @throws FailedFileException if there is no room for it
   */
  Path fetch(S3Client s3, StoredObject object, String folder) {
    String key = object.name().key();
    requireRoom(object);
    String name = key.substring(key.lastIndexOf('/') + 1).replaceAll("[^\\w.-]", "_");
    Path file = path.resolve(folder).resolve(name);
    try (InputStream content = ObjectSource.open(s3, object).open()) {
      Files.createDirectories(file.resolveSibling(""));
      Files.copy(content, file);
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be kept", e);
    }
    return path.relativize(file);
  }

  private void requireRoom(StoredObject object) {
    try {
      long free = Files.getFileStore(path).getUsableSpace() - RESULTS;
      if (object.length() > free) {
        throw new FailedFileException(
            "file_too_large",
            String.format(
                Locale.ROOT,
                "%s: has %.1f MB, and beside the models there is room for %.1f MB; give the function"
                    + " more ephemeral storage",
                object.name().key(),
                object.length() / MB,
                Math.max(0, free) / MB));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the room cannot be measured", e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("what was worked on cannot be removed", e);
    }
  }
}
