package dev.tranche.scoring.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes the files of a bundle into an empty folder. */
public final class BundleWriter {
  /**
   * Writes a bundle and reads it back, so that what is returned is what will be served.
   *
   * @param manifest with any version: the one written is computed from the content
   * @param graphs an ONNX file per model name
   */
  public Bundle write(
      Path folder, Manifest manifest, Optional<Policy> policy, Map<String, byte[]> graphs)
      throws IOException {
    return write(folder, manifest, policy, graphs, Map.of());
  }

  /**
   * As above, with graphs that give reasons.
   *
   * @param explanations an ONNX file per name of a model that has an explanation
   */
  public Bundle write(
      Path folder,
      Manifest manifest,
      Optional<Policy> policy,
      Map<String, byte[]> graphs,
      Map<String, byte[]> explanations)
      throws IOException {
    for (ModelFile model : manifest.models().all()) {
      Files.write(folder.resolve(model.graph().name()), graphs.get(model.name()));
      if (model.explanation().isPresent()) {
        Files.write(
            folder.resolve(model.explanation().get().graph().name()),
            explanations.get(model.name()));
      }
    }
    if (policy.isPresent()) {
      Files.write(folder.resolve(Bundle.POLICY), PolicyJson.write(policy.get()));
    }
    Files.write(folder.resolve(Bundle.MANIFEST), new ManifestJson().seal(manifest));
    return Bundle.load(folder, manifest.task());
  }
}
