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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good a model is next, told by rows of all times and by the latest ones. */
class DriftTrainTest {
  /** The last 12 of 52 fortnights. */
  private static final String NEXT = "2024-07-15";

  /** Of fewer, chance alone moves a ROC-AUC by more than what is to be seen. */
  private static final int ROWS = 24_000;

  private static final String SPEC =
      """
      file: seen.csv
      id: user_id
      target: label
      models: [xgboost]
      """;

  @TempDir private Path folder;
  private final List<Integer> defaults = new ArrayList<>();

  private void writeFiles(String drift) throws IOException {
    CommandLineRun run =
        CommandLineRun.run(
            "generate", drift, "--rows", ROWS, "--seed", 3, "--out", folder, "--quiet");
    assertEquals(List.of(), run.errors());
    List<String> lines = Files.readAllLines(folder.resolve("classification_data.csv"));
    List<String> seen = new ArrayList<>(lines.subList(0, 1));
    List<String> next = new ArrayList<>(lines.subList(0, 1));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      boolean later = cells.get(1).compareTo(NEXT) >= 0;
      (later ? next : seen).add(line);
      if (later) {
        defaults.add(Integer.valueOf(cells.get(cells.size() - 1)));
      }
    }
    Files.write(folder.resolve("seen.csv"), seen);
    Files.write(folder.resolve("next.csv"), next);
    Files.writeString(folder.resolve("random.yaml"), SPEC + "drop: [application_date]");
    Files.writeString(folder.resolve("time.yaml"), SPEC);
  }

  /** The ROC-AUC that training tells, less that of the next weeks. */
  private double optimism(String spec, Object... more) throws IOException {
    Path out = folder.resolve(spec);
    Path yaml = folder.resolve(spec + ".yaml");
    List<Object> command = List.of("train", "risk", "--spec", yaml, "--out", out, "--json");
    CommandLineRun trained =
        CommandLineRun.run(Stream.concat(command.stream(), Stream.of(more)).toArray());
    assertEquals(0, trained.code(), trained.err());
    JsonNode document = new ObjectMapper().readTree(trained.out());
    double told = document.at("/risk/models/0/metrics/roc_auc").asDouble();
    CommandLineRun scored =
        CommandLineRun.run(
            "score",
            "--models",
            out,
            "--data",
            folder.resolve("next.csv"),
            "--id",
            "user_id",
            "--out",
            folder.resolve("scores.csv"),
            "--quiet");
    assertEquals(0, scored.code(), scored.err());
    double next = auc(Files.readAllLines(folder.resolve("scores.csv")));
    return told - next;
  }

  private double auc(List<String> scores) {
    int at = List.of(scores.get(0).split(",", -1)).indexOf("probability_of_default");
    List<Double> good = new ArrayList<>();
    List<Double> bad = new ArrayList<>();
    for (int row = 0; row < defaults.size(); row++) {
      double probability = Double.parseDouble(scores.get(row + 1).split(",", -1)[at]);
      (defaults.get(row) == 1 ? bad : good).add(probability);
    }
    double above = 0;
    for (double one : bad) {
      for (double other : good) {
        above += one > other ? 1 : one == other ? .5 : 0;
      }
    }
    return above / bad.size() / good.size();
  }

  @Test
  void theLatestRowsTellHowGoodTheModelIsNextAndARandomSplitTellsTooMuch() throws IOException {
    writeFiles("--drift=concept");
    double byTime = optimism("time", "--time", "application_date");
    double atRandom = optimism("random");
    assertTrue(Math.abs(byTime) <= .01, "by time " + byTime);
    assertTrue(atRandom > .01, "at random " + atRandom);
  }

  /**
   * Those who apply become more alike; of before, when they were told apart better, most rows are.
   */
  @Test
  void soDoTheyWhereOthersApply() throws IOException {
    writeFiles("--drift");
    double byTime = optimism("time", "--time", "application_date", "--effort", "quick");
    double atRandom = optimism("random", "--effort", "quick");
    // Two parts of some 400 and 600 defaults differ by .015 by chance.
    assertTrue(Math.abs(byTime) <= .02, "by time " + byTime);
    assertTrue(atRandom > .03, "at random " + atRandom);
  }
}
