package dev.tranche.cli.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionModelsTest {
  private static final Map<String, Boolean> POSIX = Map.of("enablePosixFileAttributes", true);
  private static final Map<String, Object> NEW =
      Map.of("create", true, "enablePosixFileAttributes", true);

  @TempDir private Path folder;

  @Test
  void areReplacedAndNothingElseIs() throws IOException {
    Path zip = packaged("first.zip");
    new FunctionModels(zip, "models/risk").replace(bundle("manifest.json", "later.onnx"));
    try (FileSystem files = FileSystems.newFileSystem(zip, POSIX)) {
      assertEquals(List.of("later.onnx", "manifest.json"), names(files.getPath("models", "risk")));
      assertEquals("compiled", Files.readString(files.getPath("bootstrap")));
      assertEquals(
          "rwxr-xr-x",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getPath("bootstrap"))));
    }
  }

  @Test
  void theSameModelsGiveTheSameBytes() throws IOException {
    Path bundle = bundle("manifest.json", "later.onnx");
    Path once = packaged("once.zip");
    Path twice = folder.resolve("twice.zip");
    new FunctionModels(once, "models/risk").replace(bundle);
    Files.copy(once, twice);
    new FunctionModels(twice, "models/risk").replace(bundle);
    assertArrayEquals(Files.readAllBytes(once), Files.readAllBytes(twice));
  }

  @Test
  void areNoneWhereNoneAreGiven() throws IOException {
    Path zip = packaged("none.zip");
    new FunctionModels(zip, "models/risk").replace(folder.resolve("nowhere"));
    try (FileSystem files = FileSystems.newFileSystem(zip, POSIX)) {
      assertEquals(List.of(), names(files.getPath("models", "risk")));
    }
  }

  private Path packaged(String name) throws IOException {
    Path zip = folder.resolve(name);
    try (FileSystem files = FileSystems.newFileSystem(zip, NEW)) {
      Path bootstrap = Files.writeString(files.getPath("bootstrap"), "compiled");
      Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
      Path risk = Files.createDirectories(files.getPath("models", "risk"));
      Files.writeString(risk.resolve("manifest.json"), "manifest.json of before");
      Files.writeString(risk.resolve("earlier.onnx"), "earlier.onnx of before");
    }
    return zip;
  }

  private Path bundle(String... names) throws IOException {
    Path bundle = Files.createDirectories(folder.resolve("bundle"));
    for (String name : names) {
      Files.writeString(bundle.resolve(name), name);
    }
    return bundle;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
