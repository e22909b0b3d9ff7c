package dev.tranche.spark.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.HashedFile;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.spark.LocalSpark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkBundleTest {
  private static final Path RISK = LocalSpark.MODELS.resolve("risk");

  private static SparkBundle read(String location, Task task) {
    return SparkBundle.read(LocalSpark.session(), location, task);
  }

  @Test
  void aFolderIsNamedWithAndWithoutScheme() {
    String version = read(RISK.toString(), Task.RISK).manifest().version();
    assertEquals(version, read(RISK.toUri().toString(), Task.RISK).manifest().version());
  }

  @Test
  void anAlteredModelIsNamedByWhereItIs(@TempDir Path folder) throws IOException {
    try (Stream<Path> files = Files.list(RISK)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path model = folder.resolve("xgboost.onnx");
    byte[] content = Files.readAllBytes(model);
    content[content.length / 2] ^= 1;
    Files.write(model, content);
    String message =
        assertThrows(BundleException.class, () -> read(folder.toString(), Task.RISK)).getMessage();
    assertTrue(message.startsWith(model + ": altered or truncated: its SHA-256 is "), message);
  }

  @Test
  void whatIsNoBundleIsRefused(@TempDir Path empty) {
    String absent = empty.resolve("absent").toString();
    assertEquals(
        "no bundle at " + absent + ": no such folder",
        assertThrows(InputException.class, () -> read(absent, Task.RISK)).getMessage());
    assertEquals(
        empty + "/manifest.json: missing",
        assertThrows(BundleException.class, () -> read(empty.toString(), Task.RISK)).getMessage());
    assertTrue(
        assertThrows(InputException.class, () -> read("nowhere://x/y", Task.RISK))
            .getMessage()
            .startsWith("no bundle at nowhere://x/y: "));
    assertTrue(
        assertThrows(BundleException.class, () -> read(RISK.toString(), Task.SEGMENTS))
            .getMessage()
            .endsWith("a bundle for risk, expected one for segments"));
  }

  @Test
  void whatIsPackedIsUnpackedAndThenGone() {
    byte[] content = "{}".getBytes(StandardCharsets.UTF_8);
    PackedBundle packed = PackedBundle.of("here", Map.of("a.json", content, "b.onnx", new byte[9]));
    assertEquals(Set.of("a.json", "b.onnx"), packed.files().keySet());
    assertArrayEquals(content, packed.files().get("a.json"));
  }

  @Test
  void theFilesAreGoneWhenTheModelIsOpen() {
    PackedBundle packed = read(RISK.toString(), Task.RISK).packed();
    Function<HashedFile, byte[]> graphs;
    HashedFile champion;
    try (UnpackedBundle unpacked = UnpackedBundle.of(packed)) {
      Bundle bundle = unpacked.open(Task.RISK, it -> it);
      champion = bundle.manifest().model(bundle.manifest().models().champion()).graph();
      graphs = bundle.graphs();
      assertTrue(graphs.apply(champion).length > 0);
    }
    String message = assertThrows(BundleException.class, () -> graphs.apply(champion)).getMessage();
    assertTrue(message.endsWith(": missing"), message);
  }

  @Test
  void whatWasAlteredOnItsWayIsNotUsed() {
    PackedBundle packed = new PackedBundle("s3a://bucket/models/risk", "0".repeat(64), new byte[3]);
    String message = assertThrows(BundleException.class, packed::files).getMessage();
    assertTrue(
        message.startsWith(
            "the bundle of s3a://bucket/models/risk was altered on its way to the executor"),
        message);
  }
}
