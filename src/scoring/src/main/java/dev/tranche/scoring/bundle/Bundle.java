package dev.tranche.scoring.bundle;

import dev.tranche.scoring.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A bundle read from its folder with every hash checked; it fails closed. Immutable.
 *
 * @param policy present in risk bundles
 * @param graphs an ONNX file per model name
 * @param explanations another for each model that gives reasons
 */
public record Bundle(
    Manifest manifest,
    Optional<Policy> policy,
    Map<String, byte[]> graphs,
    Map<String, byte[]> explanations) {
  static final String MANIFEST = "manifest.json";
  static final String POLICY = "policy.json";

  public Bundle {
    graphs = Map.copyOf(graphs);
    explanations = Map.copyOf(explanations);
  }

  /**
   * Reads the bundle in a folder.
   *
   * @throws BundleException if a file is missing, altered, or not for this task
   */
  public static Bundle load(Path folder, Task task) {
    return load(folder, task, PolicySource.OF_BUNDLE);
  }

  /** As above, with a policy that may come from elsewhere. */
  public static Bundle load(Path folder, Task task, PolicySource source) {
    if (!Files.isDirectory(folder)) {
      throw new BundleException("no " + task.folder() + " bundle at " + folder);
    }
    Manifest manifest = read(folder.resolve(MANIFEST), new ManifestReader()::read);
    if (manifest.task() != task) {
      throw new BundleException(
          folder.resolve(MANIFEST)
              + ": a bundle for "
              + manifest.task().folder()
              + ", expected one for "
              + task.folder());
    }
    Optional<Policy> policy =
        task == Task.RISK ? Optional.of(source.read(folder, manifest)) : Optional.empty();
    Map<String, byte[]> graphs = new HashMap<>();
    Map<String, byte[]> explanations = new HashMap<>();
    for (ModelFile model : manifest.models()) {
      graphs.put(
          model.name(),
          read(folder.resolve(model.file()), bytes -> checked(bytes, model.sha256())));
      model
          .explanation()
          .ifPresent(
              explanation ->
                  explanations.put(
                      model.name(),
                      read(
                          folder.resolve(explanation.file()),
                          bytes -> checked(bytes, explanation.sha256()))));
    }
    return new Bundle(manifest, policy, graphs, explanations);
  }

  /** The ONNX file of a model, exactly as its hash says. */
  public byte[] graph(String model) {
    return graphs.get(manifest.model(model).name());
  }

  /** The ONNX file of a model's reasons; empty if it gives none. */
  public Optional<byte[]> explanation(String model) {
    return Optional.ofNullable(explanations.get(manifest.model(model).name()));
  }

  private static byte[] checked(byte[] bytes, String sha256) {
    String found = Sha256.of(bytes);
    if (!found.equals(sha256)) {
      throw new BundleException(
          "altered or truncated: its SHA-256 is " + found + ", the manifest says " + sha256);
    }
    return bytes;
  }

  private static <T> T read(Path file, Function<byte[], T> reader) {
    try {
      return reader.apply(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      throw new BundleException(file + ": missing", e);
    } catch (IOException e) {
      throw new BundleException(file + ": cannot be read", e);
    } catch (BundleException e) {
      throw new BundleException(file + ": " + e.getMessage(), e);
    }
  }
}
