package dev.tranche.cli.monitor;

import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** The commands that docs/monitoring.md shows can be run. */
class MonitoringDocsTest {
  private static final Path DOCS = Path.of("..", "..", "docs", "monitoring.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

  @TempDir private Path folder;

  @Test
  void commandsDoWhatTheySay() throws IOException {
    Path models = DefaultModels.folder().toAbsolutePath();
    List<String> commands =
        BLOCK.matcher(Files.readString(DOCS)).results().flatMap(it -> it.group(1).lines()).toList();
    assertFalse(commands.isEmpty());
    for (String command : commands) {
      List<String> words =
          List.of(
              command
                  .replace("./tranche ", "")
                  .replace("target/mine/models", models.toString())
                  .replace("target/later", folder.toString())
                  .split(" ", -1));
      CommandLineRun run = CommandLineRun.run(words.toArray());
      // Of five thousand rows more it is not sure that they make a better model.
      int keep = command.contains("retrain") ? 4 : 0;
      boolean drifted = command.contains("--time");
      assertTrue(
          drifted ? run.code() == 3 : run.code() == 0 || run.code() == keep,
          command + "\n" + run.err() + run.out());
    }
    assertTrue(Files.exists(folder.resolve("monitor.json")));
    String page = Files.readString(folder.resolve("monitor.html"));
    assertTrue(page.length() < 4_000_000 && page.contains("feature_stability"));
    assertTrue(Files.exists(folder.resolve("candidate").resolve("comparison.json")));
  }
}
