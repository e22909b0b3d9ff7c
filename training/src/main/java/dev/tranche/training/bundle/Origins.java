package dev.tranche.training.bundle;

import ai.onnxruntime.OrtEnvironment;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.bundle.Provenance;
import dev.tranche.training.spec.Spec;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

/** Writes down where a bundle comes from. */
final class Origins {
  private Origins() {}

  static Provenance of(Spec spec, int rows, Map<String, String> parameters) throws IOException {
    Map<String, String> versions =
        Map.of(
            "tranche", Program.version(),
            "onnxruntime", OrtEnvironment.getEnvironment().getVersion());
    return new Provenance(
        spec.file().getFileName().toString(),
        sha256(spec.file()),
        rows,
        spec.seed(),
        parameters,
        versions);
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
