package dev.tranche.cli.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that data/README.md shows, on fewer rows. */
class TimeCommandsTest {
  private static final String SHOWN_ROWS = "24000";

  @TempDir private Path folder;

  private static List<String> shown() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("..", "..", "data", "README.md"));
    int from = lines.indexOf("```sh") + 1;
    return lines.subList(from, from + lines.subList(from, lines.size()).indexOf("```"));
  }

  private void run(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    assertEquals("./tranche", words.remove(0));
    words.replaceAll(word -> word.equals(SHOWN_ROWS) ? "3000" : word);
    words.replaceAll(word -> word.replace("target/drift", folder.toString()));
    words.add("--quiet");
    CommandLineRun run = CommandLineRun.run(words.toArray());
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void theyRunAndTheCardTellsOfEveryPeriod() throws IOException {
    List<String> commands = shown();
    assertEquals(2, commands.size());
    assertTrue(commands.get(0).contains(SHOWN_ROWS), commands.get(0));
    commands.forEach(this::run);
    JsonNode figures =
        new ObjectMapper()
            .readTree(folder.resolve("models/risk/model-card.json").toFile())
            .get("over_time");
    assertEquals("application_date", figures.get("column").asText());
    assertEquals("training", figures.at("/reference/part").asText());
    int rows = 0;
    TreeSet<String> names = new TreeSet<>();
    for (JsonNode period : figures.get("periods")) {
      names.add(period.get("name").asText());
      rows += period.get("rows").asInt();
    }
    assertEquals(3000, rows);
    // Two years of 52 weeks.
    assertEquals(8, names.size(), names.toString());
    JsonNode last = figures.get("periods").get(figures.get("periods").size() - 1);
    assertEquals("test", last.get("part").asText());
    assertTrue(last.at("/held_out/roc_auc").asDouble() > .5, last.toString());
    assertTrue(last.at("/held_out/score_stability/by_chance_high_95").isNumber());
  }
}
