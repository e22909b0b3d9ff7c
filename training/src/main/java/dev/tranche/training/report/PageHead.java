package dev.tranche.training.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The beginning of a file that may be one of our pages. */
record PageHead(Path file) {
  private static final int BYTES = 2_000;

  /** Whether it is a page of that title. */
  boolean says(String title) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream content = Files.newInputStream(file)) {
      return new String(content.readNBytes(BYTES), StandardCharsets.UTF_8)
          .contains("<title>" + title + "</title>");
    }
  }
}
