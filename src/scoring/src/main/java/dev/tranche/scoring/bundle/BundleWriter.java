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
    for (ModelFile model : manifest.models()) {
      Files.write(folder.resolve(model.file()), graphs.get(model.name()));
    }
    if (policy.isPresent()) {
      Files.write(folder.resolve(Bundle.POLICY), policy.get().write());
    }
    Files.write(folder.resolve(Bundle.MANIFEST), new ManifestJson().seal(manifest));
    return Bundle.load(folder, manifest.task());
  }
}
