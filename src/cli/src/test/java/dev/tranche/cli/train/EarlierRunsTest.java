package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does with what earlier ones left in its folder. */
class EarlierRunsTest {
  @TempDir private Path folder;
  private TrainingFixture fixture;

  @BeforeEach
  void writeFiles() throws IOException {
    fixture = TrainingFixture.in(folder);
  }

  private static void assertWell(CommandLineRun run) {
    assertEquals(List.of(), run.errors());
    assertEquals(0, run.code());
  }

  private List<String> pages() throws IOException {
    try (Stream<Path> content = Files.list(fixture.out())) {
      return content
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aPageOnReplacedModelsGoes() throws IOException {
    assertWell(fixture.all());
    Path formerCard = fixture.out().resolve("model-card.json");
    Files.writeString(
        formerCard, "{\"format\": 1, \"bundle_version\": \"3f\", \"intended_use\": {}}");
    CommandLineRun risk = fixture.risk();
    assertWell(risk);
    assertEquals(List.of("risk-report.html"), pages());
    assertFalse(Files.exists(formerCard));
    assertTrue(risk.out().contains("model-card.json told of models that are replaced"), risk.out());
    assertTrue(risk.out().contains("report.html told of models that are replaced"), risk.out());
    assertWell(fixture.segments());
    assertEquals(List.of("risk-report.html", "segments-report.html"), pages());
    CommandLineRun all = fixture.all("--json");
    assertWell(all);
    assertEquals(List.of("report.html"), pages());
    assertEquals(
        "[\"risk-report.html\",\"segments-report.html\"]",
        new ObjectMapper().readTree(all.out()).get("removed").toString());
  }

  @Test
  void aPageThatNoRunWroteStays() throws IOException {
    Files.createDirectories(fixture.out());
    Files.writeString(fixture.out().resolve("report.html"), "<title>My thesis</title>");
    assertWell(fixture.segments());
    assertEquals(List.of("report.html", "segments-report.html"), pages());
  }

  @Test
  void aRunThatFailsLeavesThePages() throws IOException {
    assertWell(fixture.all());
    assertEquals(2, fixture.risk("--id", "nobody").code());
    assertEquals(List.of("report.html"), pages());
  }

  @Test
  void saysThatTheNamesOfSegmentsItCannotReadAreLost() throws IOException {
    assertWell(fixture.segments());
    Files.writeString(fixture.out().resolve("segments/manifest.json"), "{}");
    CommandLineRun run = fixture.segments();
    assertWell(run);
    List<String> told = run.out().lines().filter(line -> line.startsWith("warning: ")).toList();
    assertEquals(1, told.size(), run.out());
    assertTrue(
        told.get(0)
            .startsWith(
                "warning: the segmentation replaced could not be read, so its segments' names are"
                    + " lost: "),
        told.get(0));
    assertTrue(fixture.segments().out().lines().noneMatch(line -> line.startsWith("warning: ")));
  }
}
