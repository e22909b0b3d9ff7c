package dev.tranche.training.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tranche.scoring.bundle.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPagesTest {
  @TempDir private Path folder;

  private List<String> outdated(Task task, String card) throws IOException {
    Files.writeString(folder.resolve("model-card.json"), card);
    return new RunPages(folder).outdatedBy(Set.of(task));
  }

  @Test
  void aCardOfAFormerVersionGoesWithTheRiskModels() throws IOException {
    String card = "{\"format\": 1, \"bundle_version\": \"3f\", \"intended_use\": {\"for\": \"x\"}}";
    assertEquals(List.of("model-card.json"), outdated(Task.RISK, card));
    assertEquals(List.of(), outdated(Task.SEGMENTS, card));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\": 1, \"bundle_version\": \"3f\"}",
        "{\"format\": 2, \"bundle_version\": \"3f\", \"intended_use\": {}}",
        "[1]",
        "# A card of mine",
        ""
      })
  void aCardThatNoRunWroteStays(String card) throws IOException {
    assertEquals(List.of(), outdated(Task.RISK, card));
  }

  @Test
  void aFolderOfThatNameStays() throws IOException {
    Files.createDirectory(folder.resolve("model-card.json"));
    assertEquals(List.of(), new RunPages(folder).outdatedBy(Set.of(Task.RISK)));
  }
}
