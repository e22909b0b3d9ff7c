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
import java.util.List;
import java.util.Random;

/**
 * Models of a small file that is split by time, which tells which rows they were tested on: the
 * latest.
 *
 * @param card the model card
 * @param page what the report is drawn from
 * @param late the file of the test rows
 */
record TimeSplitModels(Path folder, JsonNode card, JsonNode page, Path late) {
  private static final int ROWS = 2500;
  private static final String HEADER = "customer,day,debt,score,channel,age,defaulted\n";

  static TimeSplitModels train(Path folder) throws IOException {
    List<String> rows = rows();
    Files.writeString(folder.resolve("all.csv"), HEADER + String.join("", rows));
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            """
            file: all.csv
            id: customer
            target: defaulted
            time: day
            protected: [age]
            """);
    Path models = folder.resolve("models");
    CommandLineRun run =
        CommandLineRun.run(
            "train", "risk", "--spec", spec, "--effort", "quick", "--quiet", "--out", models);
    assertEquals(0, run.code(), run.err());
    JsonNode card = new JsonMapper().readTree(models.resolve("risk/model-card.json").toFile());
    JsonNode page = CarriedData.of(models.resolve("risk-report.html"));
    int test = card.at("/data/split/test_rows").asInt();
    assertTrue(test > 200, "rows to test: " + test);
    Path late = folder.resolve("late.csv");
    Files.writeString(late, HEADER + String.join("", rows.subList(ROWS - test, ROWS)));
    return new TimeSplitModels(models, card, page, late);
  }

  /** The test rows, as {@code tranche score} answers them by a model. */
  List<TestRow> scored(String model) {
    Path out = folder.resolve(model + ".csv");
    CommandLineRun run =
        CommandLineRun.run(
            "score",
            "--models",
            folder,
            "--data",
            late,
            "--id",
            "customer",
            "--model",
            model,
            "--keep",
            "defaulted",
            "--keep",
            "age",
            "--out",
            out);
    assertEquals(0, run.code(), run.err());
    List<TestRow> rows =
        ScoredRows.of(out).stream()
            .map(
                row ->
                    new TestRow(
                        Double.parseDouble(row.get("probability_of_default")),
                        Integer.parseInt(row.get("score")),
                        row.get("defaulted").equals("1"),
                        Integer.parseInt(row.get("age"))))
            .toList();
    assertEquals(card.at("/data/split/test_rows").asInt(), rows.size());
    return rows;
  }

  /** One a day, the earliest first; debt, score, age and chance decide. */
  private static List<String> rows() {
    Random random = new Random(11);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      // No two rows are alike in every feature: those would not be split by time.
      double debt = Math.rint(random.nextDouble() * 1e6) / 1e6;
      int score = 450 + random.nextInt(400);
      int age = 20 + random.nextInt(50);
      String channel = List.of("WEB", "BRANCH", "BROKER").get(random.nextInt(3));
      double chance = random.nextGaussian();
      double margin = 4 * debt - (score - 450) / 100.0 - 0.3 - age / 50.0 + chance;
      LocalDate day = LocalDate.of(2022, 1, 1).plusDays(row);
      rows.add(
          "C%d,%s,%s,%d,%s,%d,%d%n"
              .formatted(row, day, debt, score, channel, age, margin > 0 ? 1 : 0));
    }
    return rows;
  }
}
