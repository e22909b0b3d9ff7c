package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFolderTest {
  @TempDir private Path models;

  private Path risk() {
    return models.resolve("risk");
  }

  private void oldBundle() throws IOException {
    Files.createDirectories(risk());
    Files.writeString(risk().resolve("manifest.json"), "old");
    Files.writeString(risk().resolve("old.onnx"), "old");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static String fill(Path folder) throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "new");
    return "filled";
  }

  @Test
  void putsTheNewFilesInPlaceOfTheOld() throws IOException {
    oldBundle();
    assertEquals("filled", new BundleFolder(risk()).replace(BundleFolderTest::fill));
    assertEquals(List.of("manifest.json"), names(risk()));
    assertEquals("new", Files.readString(risk().resolve("manifest.json")));
    assertEquals(List.of("risk"), names(models));
  }

  @Test
  void makesTheFoldersOnTheWay() throws IOException {
    Path deep = models.resolve("a").resolve("b").resolve("risk");
    new BundleFolder(deep).replace(BundleFolderTest::fill);
    assertEquals(List.of("manifest.json"), names(deep));
  }

  @Test
  void leavesTheOldBundleAndNothingElseIfFillingFails() throws IOException {
    oldBundle();
    BundleFolder folder = new BundleFolder(risk());
    assertThrows(
        IOException.class,
        () ->
            folder.replace(
                fresh -> {
                  fill(fresh);
                  Files.createDirectory(fresh.resolve("half"));
                  Files.writeString(fresh.resolve("half").resolve("written"), "new");
                  throw new IOException("disk full");
                }));
    assertEquals(List.of("risk"), names(models));
    assertEquals(List.of("manifest.json", "old.onnx"), names(risk()));
    assertEquals("old", Files.readString(risk().resolve("manifest.json")));
  }

  @Test
  void leavesNothingIfFillingFailsWhereNothingWas() throws IOException {
    BundleFolder folder = new BundleFolder(risk());
    assertThrows(
        IllegalStateException.class,
        () ->
            folder.replace(
                fresh -> {
                  throw new IllegalStateException("an error");
                }));
    assertEquals(List.of(), names(models));
  }

  @Test
  void doesNotOverwriteAFolderThatIsNoBundle() throws IOException {
    Files.createDirectories(risk());
    Files.writeString(risk().resolve("thesis.txt"), "years of work");
    InputException refused =
        assertThrows(
            InputException.class, () -> new BundleFolder(risk()).replace(BundleFolderTest::fill));
    assertTrue(refused.getMessage().startsWith(risk() + ": holds files"), refused::getMessage);
    assertEquals(List.of("thesis.txt"), names(risk()));
    assertEquals(List.of("risk"), names(models));
  }

  @Test
  void doesNotOverwriteAFile() throws IOException {
    Files.writeString(risk(), "a file");
    InputException refused =
        assertThrows(
            InputException.class, () -> new BundleFolder(risk()).replace(BundleFolderTest::fill));
    assertTrue(refused.getMessage().startsWith(risk() + ": a file is"), refused::getMessage);
    assertEquals("a file", Files.readString(risk()));
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Files.createDirectories(risk());
    new BundleFolder(risk()).replace(BundleFolderTest::fill);
    assertEquals(List.of("manifest.json"), names(risk()));
  }

  @Test
  void othersMayReadWhatWasWritten() throws IOException {
    new BundleFolder(risk()).replace(BundleFolderTest::fill);
    if (Files.getFileStore(models).supportsFileAttributeView("posix")) {
      assertEquals(
          "rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(risk())));
    }
  }
}
