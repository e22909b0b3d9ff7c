package dev.tranche.cli.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
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
  void eachHoldsItsBundleAloneWhereLambdaUnpacksIt() throws IOException {
    Path out = folder.resolve("out");
    CommandLineRun run = CommandLineRun.run("layer", "--models", TRAINED, "--out", out);
    assertEquals(0, run.code(), run.err());
    assertEquals(
        List.of(
            "risk-models.bundle",
            "risk-models.zip",
            "segments-models.bundle",
            "segments-models.zip"),
        names(out));
    for (Task task : Task.values()) {
      Path bundle = TRAINED.resolve(task.folder());
      Path zip = new LayerFolder(out).zip(task);
      try (ZipFile layer = new ZipFile(zip.toFile())) {
        String at = "models/" + task.folder() + "/";
        assertEquals(
            names(bundle).stream().map(name -> at + name).toList(),
            layer.stream().map(ZipEntry::getName).toList());
        for (String name : names(bundle)) {
          assertArrayEquals(
              Files.readAllBytes(bundle.resolve(name)),
              layer.getInputStream(layer.getEntry(at + name)).readAllBytes());
        }
      }
      String version = Bundle.load(bundle, task).manifest().version();
      assertEquals(version + "\n", Files.readString(out.resolve(task.folder() + "-models.bundle")));
      assertTrue(run.out().contains(zip + "  ") && run.out().contains("  bundle " + version));
    }
  }

  @Test
  void ofTheSameBundlesIsTheSameBytesWhateverTheirDates() throws IOException {
    Path copy = folder.resolve("copy");
    copy(TRAINED, copy);
    Files.setLastModifiedTime(
        copy.resolve("risk").resolve("manifest.json"), FileTime.fromMillis(1_000_000_000_000L));
    LayerFolder a = new LayerFolder(folder.resolve("a"));
    LayerFolder b = new LayerFolder(folder.resolve("b"));
    a.write(TRAINED);
    b.write(copy);
    for (Task task : Task.values()) {
      assertEquals(-1, Files.mismatch(a.zip(task), b.zip(task)));
    }
  }

  @Test
  void noneIsWrittenIfABundleWouldNotLoad() throws IOException {
    Path broken = folder.resolve("broken");
    copy(TRAINED, broken);
    Files.write(broken.resolve("segments").resolve("kmeans.onnx"), new byte[] {1, 2, 3});
    Path out = folder.resolve("out");
    CommandLineRun run = CommandLineRun.run("layer", "--models", broken, "--out", out);
    assertEquals(2, run.code());
    assertEquals(1, run.errors().size());
    assertTrue(run.err().contains("kmeans.onnx"), run.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void aModelThatIsNotThereLeavesItsLayerAsItWas() throws IOException {
    LayerFolder out = new LayerFolder(folder.resolve("out"));
    out.write(TRAINED);
    byte[] before = Files.readAllBytes(out.zip(Task.SEGMENTS));
    Path alone = Files.createDirectory(folder.resolve("alone"));
    copy(TRAINED.resolve("risk"), alone.resolve("risk"));
    CommandLineRun run = CommandLineRun.run("layer", "--models", alone, "--out", out.folder());
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().contains("segments: not in " + alone + ", its layer stays as it was"), run.out());
    assertArrayEquals(before, Files.readAllBytes(out.zip(Task.SEGMENTS)));
  }

  @Test
  void aFolderWithoutModelsIsRefused() {
    CommandLineRun run = CommandLineRun.run("layer", "--models", folder, "--out", folder);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("holds no folder risk or segments with a bundle"), run.err());
  }

  @Test
  void modelsOfAnotherOriginAreNotReplacedUnasked() throws IOException {
    LayerFolder out = new LayerFolder(folder.resolve("out"));
    Path made = folder.resolve("made");
    out.requireOnly(made);
    out.write(TRAINED);
    String message =
        String.valueOf(
            assertThrows(InputException.class, () -> out.requireOnly(made)).getMessage());
    assertTrue(message.contains("risk-models.zip: holds models that 'package' did not make"));
    copy(TRAINED, made);
    out.requireOnly(made);
    Files.delete(out.folder().resolve("segments-models.bundle"));
    assertThrows(InputException.class, () -> out.requireOnly(made));
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
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
