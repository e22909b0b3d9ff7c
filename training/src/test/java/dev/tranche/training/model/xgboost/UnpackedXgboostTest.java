package dev.tranche.training.model.xgboost;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedXgboostTest {
  @TempDir private Path folder;

  @Test
  void withoutAFileXgboostLoadsItsOwn() {
    assertFalse(UnpackedXgboost.load(""));
  }

  @Test
  void aFileThatIsNotThereIsAnError() {
    String missing = folder.resolve("missing.so").toString();
    assertThrows(UnsatisfiedLinkError.class, () -> UnpackedXgboost.load(missing));
  }

  @Test
  void xgboostsLoaderTakesTheFileForItsOwn() throws IOException {
    String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64";
    Path file = folder.resolve("libxgboost4j.so");
    try (InputStream library =
        UnpackedXgboost.class.getResourceAsStream("/lib/linux/" + machine + "/libxgboost4j.so")) {
      assumeTrue(library != null && System.getProperty("os.name").equals("Linux"), "needs Linux");
      Files.copy(library, file);
    }
    assertTrue(UnpackedXgboost.load(file.toString()));
  }
}
