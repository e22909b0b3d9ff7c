package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is named must be there. */
class CompareSegmentsErrorsTest {
  private static final String TEXT = "x\n1\n";

  @TempDir private Path folder;
  private Path models;
  private Path data;

  @BeforeEach
  void oneBundle() throws IOException {
    models = folder.resolve("models");
    new PlacedSegments(List.of("x"), List.of("low", "high"), new float[][] {{0}, {10}})
        .write(models);
    data = Files.writeString(folder.resolve("users.csv"), TEXT);
  }

  private static void assertRefused(String message, Object... arguments) {
    CommandLineRun run = CommandLineRun.run(arguments);
    assertEquals(2, run.code(), run.err());
    assertTrue(run.errors().get(0).contains(message), run.err());
    assertEquals(1, run.errors().stream().filter(line -> !line.contains("no --id")).count());
  }

  @Test
  void aFolderWithoutABundleIsNamed() {
    Path none = folder.resolve("none");
    String message = "no segments bundle at " + none.resolve("segments");
    assertRefused(message, "segments", "compare", none, models, "--data", data);
    assertRefused(message, "segments", "compare", models, none, "--data", data);
  }

  @Test
  void whatIsNotSaidIsAskedFor() {
    assertRefused("'NEW'", "segments", "compare", models, "--data", data);
    assertRefused("'--data=FILE'", "segments", "compare", models, models);
    assertRefused("Missing required subcommand (see 'tranche segments --help')", "segments");
  }

  @Test
  void theFileThatIsReadIsNotWrittenOver() throws IOException {
    CommandLineRun run =
        CommandLineRun.run("segments", "compare", models, models, "--data", data, "--out", data);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("is the file that is read; write to another one"), run.err());
    assertEquals(TEXT, Files.readString(data));
  }
}
