package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that docs/files.md shows can be run. */
class FileDocsTest {
  private static final Path DOCS = Path.of("..", "..", "docs", "files.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

  @TempDir private Path folder;

  @Test
  void commandsDoWhatTheySay() throws IOException {
    String models = DefaultModels.folder().toAbsolutePath().toString();
    List<String> commands =
        BLOCK.matcher(Files.readString(DOCS)).results().flatMap(it -> it.group(1).lines()).toList();
    assertEquals(3, commands.size());
    for (String command : commands) {
      String here =
          command
              .replace("./tranche ", "")
              .replace("target/before/models", models)
              .replace("target/mine/models", models)
              .replace("--data target/mine", "--data ../../data")
              .replace("--out target/mine", "--out " + folder);
      CommandLineRun run = CommandLineRun.run((Object[]) here.split(" ", -1));
      assertEquals(0, run.code(), command + "\n" + run.err() + run.out());
    }
    assertTrue(Files.size(folder.resolve("scores.csv")) > 0);
    assertTrue(Files.size(folder.resolve("segments.csv")) > 0);
    // Here both are the same bundle.
    assertEquals("", Files.readString(folder.resolve("moves.jsonl")));
  }
}
