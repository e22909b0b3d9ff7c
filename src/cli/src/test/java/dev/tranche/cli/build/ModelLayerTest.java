package dev.tranche.cli.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.DefaultModels;
import dev.tranche.scoring.BundleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelLayerTest {
  /** What the build trained for the functions. */
  private static final Path TRAINED = DefaultModels.folder();

  @TempDir private Path folder;

  @Test
  void holdsBothBundlesWhereLambdaUnpacksThem() throws IOException {
    Path zip = folder.resolve("models.zip");
    new ModelLayer(TRAINED).write(zip);
    try (ZipFile layer = new ZipFile(zip.toFile())) {
      List<String> names = layer.stream().map(ZipEntry::getName).toList();
      assertTrue(names.contains("models/risk/manifest.json"));
      assertTrue(names.contains("models/risk/policy.json"));
      assertTrue(names.contains("models/segments/kmeans.onnx"));
      assertArrayEquals(
          Files.readAllBytes(TRAINED.resolve("risk").resolve("xgboost.onnx")),
          layer.getInputStream(layer.getEntry("models/risk/xgboost.onnx")).readAllBytes());
    }
  }

  @Test
  void ofTheSameBundlesIsTheSameBytesWhateverTheirDates() throws IOException {
    Path copy = folder.resolve("copy");
    copy(TRAINED, copy);
    Files.setLastModifiedTime(
        copy.resolve("risk").resolve("manifest.json"), FileTime.fromMillis(1_000_000_000_000L));
    new ModelLayer(TRAINED).write(folder.resolve("a.zip"));
    new ModelLayer(copy).write(folder.resolve("b.zip"));
    assertEquals(-1, Files.mismatch(folder.resolve("a.zip"), folder.resolve("b.zip")));
  }

  @Test
  void isNotMadeOfABundleThatWouldNotLoad() throws IOException {
    Path broken = folder.resolve("broken");
    copy(TRAINED, broken);
    Files.write(broken.resolve("segments").resolve("kmeans.onnx"), new byte[] {1, 2, 3});
    Path zip = folder.resolve("models.zip");
    BundleException refused =
        assertThrows(BundleException.class, () -> new ModelLayer(broken).write(zip));
    assertTrue(refused.getMessage().contains("kmeans.onnx"));
    assertFalse(Files.exists(zip));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path source : tree.toList()) {
        Path target = to.resolve(from.relativize(source).toString());
        if (Files.isDirectory(source)) {
          Files.createDirectories(target);
        } else {
          Files.copy(source, target);
        }
      }
    }
  }
}
