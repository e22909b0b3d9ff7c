package dev.tranche.scoring.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleLocationTest {
  @TempDir Path folder;

  @Test
  void takesTheNamedFolderEvenIfNothingIsThere() throws IOException {
    Files.createDirectories(folder.resolve("layer/risk"));
    Files.createDirectories(folder.resolve("carried/risk"));
    assertEquals(folder.resolve("named/risk"), location(Optional.of("named")).of(Task.RISK));
  }

  @Test
  void takesTheLayerIfItHasTheTask() throws IOException {
    Files.createDirectories(folder.resolve("layer/risk"));
    Files.createDirectories(folder.resolve("carried/segments"));
    BundleLocation location = location(Optional.empty());
    assertEquals(folder.resolve("layer/risk"), location.of(Task.RISK));
    assertEquals(folder.resolve("carried/segments"), location.of(Task.SEGMENTS));
  }

  @Test
  void takesWhatTheFunctionCarriesWhereThereIsNoLayer() {
    assertEquals(folder.resolve("carried/risk"), location(Optional.empty()).of(Task.RISK));
  }

  @Test
  void doesNotTakeAFileForALayer() throws IOException {
    Files.createDirectories(folder.resolve("layer"));
    Files.createFile(folder.resolve("layer/risk"));
    assertEquals(folder.resolve("carried/risk"), location(Optional.empty()).of(Task.RISK));
  }

  private BundleLocation location(Optional<String> named) {
    return new BundleLocation(
        named.map(folder::resolve), folder.resolve("layer"), folder.resolve("carried"));
  }
}
