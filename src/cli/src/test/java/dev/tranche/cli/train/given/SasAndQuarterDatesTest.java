package dev.tranche.cli.train.given;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.FeatureRows;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.value.InvalidRowException;
import dev.tranche.scoring.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dates as SAS writes them, and quarters. Who opened his account late defaults. */
class SasAndQuarterDatesTest {
  private static final int ROWS = 600;
  private static final String SPEC =
      """
      file: loans.csv
      target: bad
      models: [logistic_regression]
      """;

  @TempDir private Path folder;
  private final List<LocalDate> births = new ArrayList<>();
  private final List<LocalDate> quarters = new ArrayList<>();

  @BeforeEach
  void writeLoans() throws IOException {
    SplittableRandom random = new SplittableRandom(6);
    List<String> lines = new ArrayList<>(List.of("birth,opened,income,bad"));
    for (int row = 0; row < ROWS; row++) {
      LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(15_000));
      LocalDate opened = LocalDate.of(2008 + random.nextInt(8), 1 + 3 * random.nextInt(4), 1);
      births.add(birth);
      quarters.add(opened);
      lines.add(
          String.join(
              ",",
              written("ddMMMyyyy", birth),
              written("yyyy'Q'Q", opened),
              Integer.toString(random.nextInt(20_000, 90_000)),
              random.nextDouble() < (opened.getYear() > 2013 ? .8 : .1) ? "1" : "0"));
    }
    Files.write(folder.resolve("loans.csv"), lines);
  }

  private static String written(String pattern, LocalDate date) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
        .format(date)
        .toUpperCase(Locale.ROOT);
  }

  private CommandLineRun train(String spec) throws IOException {
    Path file = Files.writeString(folder.resolve("risk.yaml"), spec);
    return CommandLineRun.run("train", "risk", "--spec", file, "--out", folder.resolve("out"));
  }

  @Test
  void areLeftOutWithTheKeyThatUsesThem() throws IOException {
    CommandLineRun run = train(SPEC);
    assertEquals(0, run.code());
    for (String column : List.of("birth", "opened")) {
      String use = "{" + column + "_days: {days_since: " + column + ", to: YYYY-MM-DD}}";
      assertTrue(run.out().contains("'" + column + "' is left out: dates or times;"), run.out());
      assertTrue(run.out().contains(use), run.out());
    }
  }

  @Test
  void meanTheSameDaysInFilesAndRequests() throws IOException {
    CommandLineRun run =
        train(
            SPEC
                + """
                derived:
                  age_days: {days_since: birth, to: 2016-12-31}
                  open_days: {days_since: opened, to: 2016-12-31}
                """);
    assertEquals(List.of(), run.errors());
    Bundle bundle = Bundle.load(folder.resolve("out").resolve("risk"), Task.RISK);
    assertTrue(bundle.manifest().model("logistic_regression").metrics().get("roc_auc") > .6);
    List<Row> file =
        FeatureRows.read(folder.resolve("loans.csv"), bundle.manifest().features().inputs()).all();
    try (RiskScorer scorer = RiskScorer.open(bundle)) {
      for (int i = 0; i < ROWS; i++) {
        float[] expected = file.get(i).numbers();
        assertEquals((float) births.get(i).toEpochDay(), expected[0]);
        assertEquals((float) quarters.get(i).toEpochDay(), expected[1]);
        for (List<String> forms :
            List.of(
                List.of("ddMMMyyyy", "yyyy'Q'Q"),
                List.of("d-MMM-yyyy", "yyyy-'Q'Q"),
                List.of("yyyy-MM-dd", "yyyy-MM-dd"))) {
          Row asked =
              scorer.read(
                  Map.of(
                      "birth", written(forms.get(0), births.get(i)),
                      "opened", written(forms.get(1), quarters.get(i)),
                      "income", (double) expected[2]));
          assertArrayEquals(expected, asked.numbers());
        }
      }
      var refused =
          assertThrows(
              InvalidRowException.class,
              () -> scorer.read(Map.of("birth", "05MAR1980", "opened", "2016Q5", "income", 5)));
      assertEquals(
          "'opened' must be a date as y-q, such as 2018-Q4, or 2018-12-31, and this text is not"
              + " one",
          refused.getMessage());
    }
  }
}
