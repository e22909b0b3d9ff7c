package dev.tranche.spark.bundle;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** A packed bundle in a temporary folder of this machine, for as long as it is read. */
public final class UnpackedBundle implements AutoCloseable {
  private final PackedBundle packed;
  private final Map<String, byte[]> files;
  private final Path folder;

  private UnpackedBundle(PackedBundle packed, Map<String, byte[]> files, Path folder) {
    this.packed = packed;
    this.files = files;
    this.folder = folder;
  }

  /** Throws {@link BundleException} if it is not what was packed. */
  public static UnpackedBundle of(PackedBundle packed) {
    Map<String, byte[]> files = packed.files();
    try {
      Path folder = Files.createTempDirectory("tranche-bundle");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      return new UnpackedBundle(packed, files, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads it with every hash checked; {@link BundleException} names where it is from. */
  public Bundle load(Task task) {
    return named(at -> Bundle.load(at, task));
  }

  /** Reads it; a graph's hash is checked as the graph is read. */
  public <T> T open(Task task, Function<Bundle, T> opening) {
    return named(at -> opening.apply(Bundle.open(at, task, PolicySource.OF_BUNDLE)));
  }

  private <T> T named(Function<Path, T> reading) {
    try {
      return reading.apply(folder);
    } catch (BundleException e) {
      String message = String.valueOf(e.getMessage());
      throw new BundleException(message.replace(folder.toString(), packed.location()), e);
    }
  }

  @Override
  public void close() {
    try {
      for (String name : files.keySet()) {
        Files.delete(folder.resolve(name));
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
