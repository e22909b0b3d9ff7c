package dev.tranche.cli.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.DefaultModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir private Path folder;

  @Test
  void putsBothBundlesOnAPage() throws IOException {
    Path models = DefaultModels.folder();
    Path page = folder.resolve("compare.html");
    CommandLineRun run = CommandLineRun.run("compare", models, models, "--out", page);
    assertEquals(0, run.code(), run.err());
    String html = Files.readString(page);
    JsonNode card = new ObjectMapper().readTree(models.resolve("risk/model-card.json").toFile());
    assertTrue(html.contains("<title>Two bundles side by side</title>"));
    int first = html.indexOf(card.get("bundle").asText());
    assertTrue(html.indexOf(card.get("bundle").asText(), first + 1) > first, "only one is shown");
    assertTrue(run.out().contains(card.get("bundle").asText()), run.out());
    assertTrue(run.out().contains(card.at("/champion").asText()), run.out());
    assertTrue(run.out().contains("The page is " + page), run.out());
    assertEquals(0, CommandLineRun.run("compare", models, models, "--out", page).code());
  }

  @Test
  void printsTheSameAsOneDocument() throws IOException {
    Path models = DefaultModels.folder();
    Path page = folder.resolve("compare.html");
    CommandLineRun run = CommandLineRun.run("compare", models, models, "--json", "--out", page);
    JsonNode document = new ObjectMapper().readTree(run.out());
    assertEquals(models.toString(), document.at("/second/folder").asText());
    assertEquals(
        new ObjectMapper().readTree(models.resolve("risk/model-card.json").toFile()),
        document.at("/first/risk"));
    assertTrue(document.at("/first/segments/segments").size() > 1);
  }

  @Test
  void overwritesNoOtherFile() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.html"), "mine");
    CommandLineRun run =
        CommandLineRun.run(
            "compare", DefaultModels.folder(), DefaultModels.folder(), "--out", mine);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("is no page of this command and is not overwritten"), run.err());
    assertEquals("mine", Files.readString(mine));
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path out = folder.resolve("compare.html");
    CommandLineRun run = CommandLineRun.run("compare", DefaultModels.folder(), empty, "--out", out);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("holds one of risk and segments, " + empty), run.err());
    assertTrue(run.err().contains(empty + " holds none"), run.err());
    CommandLineRun nowhere =
        CommandLineRun.run("compare", empty, empty, "--out", folder.resolve("a").resolve("b"));
    assertTrue(nowhere.err().contains("choose another --out"), nowhere.err());
  }
}
