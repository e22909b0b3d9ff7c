package dev.tranche.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages of docs/ that are written from the program. */
final class WrittenDocs {
  static final Path DOCS = Path.of("..", "..", "docs");

  private WrittenDocs() {}

  /** Leaves the page as it must be in target/ and says how to take it, if it is another. */
  static void assertPage(String name, String expected) throws IOException {
    Path page = DOCS.resolve("reference").resolve(name);
    String found = Files.exists(page) ? Files.readString(page) : "";
    if (!found.equals(expected)) {
      Path made = Files.writeString(Path.of("target", name), expected);
      assertEquals(expected, found, "cp src/cli/" + made + " docs/reference/" + name);
    }
  }
}
