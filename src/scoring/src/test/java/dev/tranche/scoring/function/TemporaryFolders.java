package dev.tranche.scoring.function;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ONNX Runtime left behind. */
public final class TemporaryFolders {
  private TemporaryFolders() {}

  public static Set<Path> now() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/tmp"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("onnxruntime-java"))
          .collect(Collectors.toSet());
    }
  }
}
