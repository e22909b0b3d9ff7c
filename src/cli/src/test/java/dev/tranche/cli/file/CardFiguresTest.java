package dev.tranche.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tranche.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The model card's figures, computed again from the answers that the bundle gives for the test
 * rows: by their definitions, pair by pair and row by row, with no code of the training's.
 * Splitting by time says which rows those are.
 */
class CardFiguresTest {
  private static final int ROWS = 1200;
  private static final String HEADER = "customer,day,debt,score,channel,defaulted\n";

  @TempDir private Path folder;

  @Test
  void areThoseOfTheScoredTestRows() throws Exception {
    List<String> rows = rows();
    Path all = Files.writeString(folder.resolve("all.csv"), HEADER + String.join("", rows));
    Path models = folder.resolve("models");
    CommandLineRun run =
        CommandLineRun.run(
            "train",
            "risk",
            "--data",
            all,
            "--target",
            "defaulted",
            "--id",
            "customer",
            "--time",
            "day",
            "--effort",
            "quick",
            "--quiet",
            "--out",
            models);
    assertEquals(0, run.code(), run.err());
    JsonNode card = new JsonMapper().readTree(models.resolve("risk/model-card.json").toFile());
    int test = card.at("/data/split/test_rows").asInt();
    assertTrue(test > 200, "rows to test: " + test);
    Path late = folder.resolve("late.csv");
    Files.writeString(late, HEADER + String.join("", rows.subList(ROWS - test, ROWS)));
    for (int m = 0; m < card.get("models").size(); m++) {
      JsonNode model = card.get("models").get(m);
      List<Scored> scored = scored(models, late, model.get("name").asText());
      assertEquals(test, scored.size());
      assertFigures(model, card.get("evaluation").get(m).get("confusion"), scored);
    }
  }

  /** A customer of the test rows. */
  private record Scored(double probability, boolean defaulted) {}

  private static void assertFigures(JsonNode model, JsonNode confusion, List<Scored> scored) {
    String of = model.get("name").asText();
    JsonNode metrics = model.get("metrics");
    double cutOff = model.get("cut_off").asDouble();
    double truePositives =
        scored.stream().filter(it -> it.defaulted && it.probability >= cutOff).count();
    double falsePositives =
        scored.stream().filter(it -> !it.defaulted && it.probability >= cutOff).count();
    double defaults = scored.stream().filter(Scored::defaulted).count();
    double rows = scored.size();
    assertEquals(truePositives, confusion.get("true_positives").asDouble(), of);
    assertEquals(falsePositives, confusion.get("false_positives").asDouble(), of);
    assertEquals(defaults - truePositives, confusion.get("false_negatives").asDouble(), of);
    assertEquals(rows - defaults - falsePositives, confusion.get("true_negatives").asDouble(), of);
    double precision = truePositives / (truePositives + falsePositives);
    double recall = truePositives / defaults;
    assertEquals(
        (rows - defaults - falsePositives + truePositives) / rows,
        metrics.get("accuracy").asDouble(),
        1e-9,
        of);
    assertEquals(precision, metrics.get("precision").asDouble(), 1e-9, of);
    assertEquals(recall, metrics.get("recall").asDouble(), 1e-9, of);
    assertEquals(
        2 * precision * recall / (precision + recall), metrics.get("f1").asDouble(), 1e-9, of);
    // Of isotonic steps and saturated floats many probabilities are equal: a tie counts half.
    double won = 0;
    double gap = 0;
    for (Scored one : scored) {
      double bad = 0;
      double good = 0;
      for (Scored other : scored) {
        if (one.defaulted && !other.defaulted) {
          won +=
              one.probability > other.probability
                  ? 1
                  : one.probability == other.probability ? 0.5 : 0;
        }
        bad += other.defaulted && other.probability >= one.probability ? 1 : 0;
        good += !other.defaulted && other.probability >= one.probability ? 1 : 0;
      }
      gap = Math.max(gap, bad / defaults - good / (rows - defaults));
    }
    assertEquals(won / defaults / (rows - defaults), metrics.get("roc_auc").asDouble(), 1e-6, of);
    assertEquals(gap, metrics.get("kolmogorov_smirnov").asDouble(), 1e-6, of);
    double brier =
        scored.stream()
            .mapToDouble(it -> Math.pow(it.probability - (it.defaulted ? 1 : 0), 2))
            .sum();
    assertEquals(brier / rows, metrics.get("brier").asDouble(), 1e-6, of);
    double loss =
        scored.stream()
            .mapToDouble(it -> -Math.log(it.defaulted ? it.probability : 1 - it.probability))
            .sum();
    assertEquals(loss / rows, metrics.get("log_loss").asDouble(), 1e-5, of);
  }

  private List<Scored> scored(Path models, Path data, String model) throws IOException {
    Path out = folder.resolve(model + ".csv");
    CommandLineRun run =
        CommandLineRun.run(
            "score",
            "--models",
            models,
            "--data",
            data,
            "--id",
            "customer",
            "--model",
            model,
            "--keep",
            "defaulted",
            "--out",
            out);
    assertEquals(0, run.code(), run.err());
    List<String> lines = Files.readAllLines(out);
    List<String> names = Arrays.asList(lines.get(0).split(",", -1));
    int probability = names.indexOf("probability_of_default");
    int outcome = names.indexOf("defaulted");
    List<Scored> scored = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      scored.add(new Scored(Double.parseDouble(cells[probability]), cells[outcome].equals("1")));
    }
    return scored;
  }

  /** One a day, the earliest first; debt, score and chance decide. */
  private static List<String> rows() {
    Random random = new Random(11);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      double debt = Math.rint(random.nextDouble() * 1000) / 1000;
      int score = 450 + random.nextInt(400);
      String channel = List.of("WEB", "BRANCH", "BROKER").get(random.nextInt(3));
      double margin = 4 * debt - (score - 450) / 100.0 - 1.2 + random.nextGaussian();
      LocalDate day = LocalDate.of(2022, 1, 1).plusDays(row);
      rows.add(
          "C%d,%s,%s,%d,%s,%d%n".formatted(row, day, debt, score, channel, margin > 0 ? 1 : 0));
    }
    return rows;
  }
}
