package dev.tranche.cli.retrain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.cli.Tranche;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the spec says of training again, and what becomes of a run that does not end. */
class RetrainRulesTest {
  @TempDir private Path folder;

  private static CommandLineRun retrain(EarlierModels earlier, Object... more) {
    List<Object> arguments =
        new ArrayList<>(List.of("retrain", "--models", earlier.models(), "--out", earlier.out()));
    arguments.addAll(List.of(more));
    return CommandLineRun.run(arguments.toArray());
  }

  @Test
  void theSpecsThresholdsDecide() throws IOException {
    EarlierModels earlier =
        EarlierModels.in(folder, "retrain: {least_gain: 0.09, most_flipped: 0.01}\n");
    CommandLineRun run = retrain(earlier, "--data", earlier.laterFile());
    assertEquals(4, run.code(), run.err());
    assertTrue(run.out().contains("less than least_gain, 0.0900"), run.out());
    assertTrue(run.out().contains("it may be of 1.0 %"), run.out());
    assertTrue(run.out().contains("Recommended: keep the earlier bundle"), run.out());
    // The later bundle can be trained again by the same rules.
    assertEquals(
        .09,
        new ObjectMapper()
            .readTree(earlier.out().resolve("risk").resolve("spec.json").toFile())
            .at("/retrain/least_gain")
            .asDouble());
  }

  /** Of reversed labels 0 is the rarer, and so found to mean default: a model of it is as good. */
  @Test
  void labelsKeepTheirMeaningWhereTheSpecDoesNotSayIt() throws IOException {
    EarlierModels earlier = EarlierModels.withLabelsToBeFound(folder);
    Path reversed =
        earlier
            .later()
            .with("label", label -> label.equals("1") ? "0" : "1")
            .write(folder.resolve("reversed.csv"));
    CommandLineRun run = retrain(earlier, "--data", reversed);
    assertEquals(4, run.code(), run.err());
    assertTrue(
        run.out()
            .contains(
                "'0' is taken to mean default, and '1' meant it before: are the labels reversed?"),
        run.out());
  }

  @Test
  void aRunThatIsKilledLeavesTheEarlierBundleAsItWas() throws IOException, InterruptedException {
    EarlierModels earlier = EarlierModels.in(folder, "");
    Map<String, Long> before = earlier.hashes();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Tranche.class.getName(),
                "retrain",
                "--models",
                earlier.models().toString(),
                "--data",
                earlier.laterFile().toString(),
                "--out",
                earlier.out().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    for (int i = 0; i < 1200 && !Files.readString(folder.resolve("log")).contains("fitting"); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    process.destroyForcibly();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertTrue(Files.readString(folder.resolve("log")).contains("fitting"));
    assertEquals(before, earlier.hashes());
    assertFalse(Files.exists(earlier.out().resolve("risk")));
  }

  @Test
  void theEarlierFolderIsNeverWrittenTo() throws IOException {
    EarlierModels earlier = EarlierModels.in(folder, "");
    CommandLineRun run =
        CommandLineRun.run(
            "retrain",
            "--models",
            earlier.models(),
            "--data",
            earlier.earlierFile(),
            "--out",
            earlier.models());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("is the folder of --models, which stays as it is"), run.err());
    CommandLineRun undated =
        retrain(earlier, "--data", earlier.earlierFile(), "--labels-until", "2024-12-31");
    assertEquals(2, undated.code());
    assertTrue(undated.err().contains("the spec names no 'time' column"), undated.err());
    Files.writeString(earlier.models().resolve("risk").resolve("spec.json"), "{}");
    CommandLineRun altered = retrain(earlier, "--data", earlier.earlierFile());
    assertEquals(2, altered.code());
    assertTrue(altered.err().contains("spec.json: altered or truncated"), altered.err());
  }
}
