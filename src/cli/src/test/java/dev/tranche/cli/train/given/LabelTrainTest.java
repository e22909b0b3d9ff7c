package dev.tranche.cli.train.given;

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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which label means default, and where it is told. */
class LabelTrainTest {
  @TempDir private Path folder;

  /** Loans whose risk grows with the debt, each with a status out of that list for bad and good. */
  private Path loans(List<String> bad, List<String> good) throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder("debt,months,home,status\n");
    for (int i = 0; i < 300; i++) {
      int debt = random.nextInt(1000);
      boolean lost = random.nextInt(1000) < debt / 2;
      List<String> words = lost ? bad : good;
      text.append(debt).append(',').append(random.nextInt(60)).append(',');
      text.append(random.nextBoolean() ? "own" : "rent").append(',');
      text.append(words.get(random.nextInt(words.size()))).append('\n');
    }
    return Files.writeString(folder.resolve("loans.csv"), text);
  }

  private CommandLineRun train(Path loans, Object... more) {
    List<Object> all =
        new ArrayList<>(List.of("train", "risk", "--data", loans, "--target", "status"));
    all.addAll(List.of("--out", folder.resolve("out")));
    all.addAll(List.of(more));
    return CommandLineRun.run(all.toArray());
  }

  @Test
  void isToldOnTheTerminalInTheManifestAndInTheCardWithTheWarning() throws IOException {
    CommandLineRun run = train(loans(List.of("2"), List.of("1")));
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().matches("(?s).*'2' \\(\\d\\d\\.\\d %\\) means default: the rarer label.*"));
    assertTrue(run.out().contains("warning: '2'"), run.out());
    ObjectMapper json = new ObjectMapper();
    JsonNode data = json.readTree(folder.resolve("out/risk/model-card.json").toFile()).path("data");
    assertEquals("2", data.path("positive").asText());
    assertEquals("the rarer label", data.path("positive_because").asText());
    assertTrue(data.path("warnings").get(0).asText().contains("--positive"));
    JsonNode parameters =
        json.readTree(folder.resolve("out/risk/manifest.json").toFile())
            .path("provenance")
            .path("parameters");
    assertEquals("the rarer label", parameters.path("positive_because").asText());
  }

  @Test
  void severalStatusesCanBeNamed() throws IOException {
    Path loans = loans(List.of("Charged Off", "Default"), List.of("Fully Paid", "Current"));
    CommandLineRun refused = train(loans, "--positive", "Default");
    assertEquals(2, refused.code());
    assertTrue(refused.errors().get(0).contains("under 'ignore'"), refused.err());
    CommandLineRun run =
        train(
            loans,
            "--positive",
            "Default",
            "--positive",
            "Charged Off",
            "--ignore",
            "Current",
            "--json");
    assertEquals(0, run.code(), run.err());
    JsonNode data = new ObjectMapper().readTree(run.out()).path("risk").path("data");
    assertEquals("Charged Off or Default", data.path("positive").asText());
    assertEquals("named as 'positive'", data.path("positive_because").asText());
    assertTrue(data.path("rows").asInt() < 300);
    assertTrue(data.path("warnings").toString().contains("of 300 rows are left out"));
  }

  @Test
  void segmentsHaveNone() throws IOException {
    CommandLineRun run =
        CommandLineRun.run(
            "train", "segments", "--data", loans(List.of("a"), List.of("b")), "--positive", "a");
    assertEquals(2, run.code());
    assertTrue(run.errors().get(0).contains("segments have no labels"), run.err());
  }
}
