package dev.tranche.cli.docs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.DefaultModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/reference/bundle.md names every file of a bundle and every member of its manifest. */
class BundleDocsTest {
  @Test
  void filesAndMembersAreNamed() throws IOException {
    String page = Files.readString(WrittenDocs.DOCS.resolve("reference/bundle.md"));
    for (String task : List.of("risk", "segments")) {
      Path bundle = DefaultModels.folder().resolve(task);
      try (Stream<Path> files = Files.list(bundle)) {
        files.forEach(file -> assertNamed(page, file.getFileName().toString()));
      }
      new ObjectMapper()
          .readTree(bundle.resolve("manifest.json").toFile())
          .fieldNames()
          .forEachRemaining(member -> assertNamed(page, member));
    }
  }

  private static void assertNamed(String page, String name) {
    assertTrue(page.contains("`" + name + "`"), name);
  }
}
