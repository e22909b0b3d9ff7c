package dev.tranche.training.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsFolderTest {
  @TempDir private Path folder;

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : new FolderTree(folder).files()) {
      texts.put(folder.relativize(file).toString(), Files.readString(file));
    }
    return texts;
  }

  private static void fresh(Path into) throws IOException {
    write(into.resolve("risk/manifest.json"), "new");
    write(into.resolve("page.html"), "new page");
  }

  @BeforeEach
  void fill() throws IOException {
    write(folder.resolve("risk/manifest.json"), "old");
    write(folder.resolve("risk/old.onnx"), "old");
    write(folder.resolve("page.html"), "old page");
    write(folder.resolve("other.html"), "outdated page");
    write(folder.resolve("notes.txt"), "mine");
  }

  @Test
  void putsBundlesAndPagesInPlaceAndTakesOutdatedOnesAway() throws IOException {
    List<Path> made =
        new ModelsFolder(folder)
            .replace(List.of("other.html", "never-there.html"), ModelsFolderTest::fresh);
    assertEquals(
        Map.of("risk/manifest.json", "new", "page.html", "new page", "notes.txt", "mine"),
        content());
    assertEquals(List.of(folder.resolve("page.html"), folder.resolve("risk/manifest.json")), made);
  }

  @Test
  void leavesEverythingIfWritingFails() throws IOException {
    Map<String, String> before = content();
    assertThrows(
        IllegalStateException.class,
        () ->
            new ModelsFolder(folder)
                .replace(
                    List.of("other.html"),
                    into -> {
                      fresh(into);
                      throw new IllegalStateException("a graph is wrong");
                    }));
    assertEquals(before, content());
  }

  @Test
  void putsEverythingBackIfAPlaceIsTakenMeanwhile() throws IOException {
    Map<String, String> before = content();
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                new ModelsFolder(folder)
                    .replace(
                        List.of("other.html"),
                        into -> {
                          fresh(into);
                          write(into.resolve("zoo.html"), "new page");
                          write(folder.resolve("zoo.html/animals.txt"), "lion");
                        }));
    assertEquals(
        folder.resolve("zoo.html") + ": a folder is in the place of a file; choose another --out",
        refused.getMessage());
    before.put("zoo.html/animals.txt", "lion");
    assertEquals(before, content());
  }

  @Test
  void doesNotReplaceWhatIsNoBundle() throws IOException {
    Files.delete(folder.resolve("risk/manifest.json"));
    Map<String, String> before = content();
    assertThrows(
        InputException.class,
        () -> new ModelsFolder(folder).replace(List.of(), ModelsFolderTest::fresh));
    assertEquals(before, content());
  }
}
