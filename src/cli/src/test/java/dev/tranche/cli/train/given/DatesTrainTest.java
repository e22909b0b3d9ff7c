package dev.tranche.cli.train.given;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.batch.FeatureRows;
import dev.tranche.cli.CommandLineRun;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.Manifest;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.Assessment;
import dev.tranche.scoring.decision.Explain;
import dev.tranche.scoring.decision.Reason;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.decision.Warning;
import dev.tranche.scoring.feature.Derivation;
import dev.tranche.scoring.feature.Feature;
import dev.tranche.scoring.value.InvalidRowException;
import dev.tranche.scoring.value.Row;
import dev.tranche.training.model.ModelKind;
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

/**
 * Days from one date to another. Who defaults in this file does so because he is young, or his date
 * of birth is missing; the dates are written in the ways of four countries and programs.
 */
class DatesTrainTest {
  private static final int ROWS = 900;
  private static final LocalDate TO = LocalDate.of(2018, 12, 31);
  private static final String SPEC =
      """
      file: loans.csv
      target: bad
      drop: [us]
      derived:
        age_days: {days_since: birth, to: applied}
        open_days: {days_since: opened, to: 2018-12-31}
      """;

  @TempDir private Path folder;
  private final List<LocalDate> births = new ArrayList<>();
  private final List<LocalDate> opened = new ArrayList<>();
  private final List<LocalDate> applied = new ArrayList<>();

  private static String written(String pattern, LocalDate date) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(date);
  }

  @BeforeEach
  void writeLoans() throws IOException {
    SplittableRandom random = new SplittableRandom(15);
    List<String> lines = new ArrayList<>(List.of("birth,opened,applied,us,income,bad"));
    for (int row = 0; row < ROWS; row++) {
      LocalDate at = TO.minusDays(random.nextInt(700));
      LocalDate birth = at.minusDays(random.nextInt(18 * 365, 75 * 365));
      LocalDate open = at.minusMonths(random.nextInt(500)).withDayOfMonth(1);
      boolean missing = random.nextInt(9) == 0;
      boolean risky = missing || DAYS.between(birth, at) < 35 * 365;
      births.add(birth);
      opened.add(open);
      applied.add(at);
      lines.add(
          String.join(
              ",",
              missing ? "unknown" : written("dd.MM.yyyy", birth),
              written("MMM-yy", open),
              written("yyyyMMdd", at),
              written("M/d/yyyy", at.withDayOfMonth(1 + row % 12)),
              Integer.toString(random.nextInt(20_000, 90_000)),
              random.nextDouble() < (risky ? .6 : .08) ? "1" : "0"));
    }
    Files.write(folder.resolve("loans.csv"), lines);
  }

  private CommandLineRun train(String spec) throws IOException {
    Path file = Files.writeString(folder.resolve("risk.yaml"), spec);
    return CommandLineRun.run("train", "risk", "--spec", file, "--out", folder.resolve("out"));
  }

  private Bundle bundle(String more) throws IOException {
    CommandLineRun run = train(SPEC + more);
    assertEquals(List.of(), run.errors());
    return Bundle.load(folder.resolve("out").resolve("risk"), Task.RISK);
  }

  private static float operand(Row row, Manifest manifest, String name) {
    List<String> names = manifest.features().inputs().stream().map(Feature::name).toList();
    return row.numbers()[names.indexOf(name)];
  }

  @Test
  void countInAFileAndInRequestsOfAnyFormAsTheCalendarDoes() throws IOException {
    Bundle bundle = bundle("models: [logistic_regression]\n");
    Manifest manifest = bundle.manifest();
    List<Row> file =
        FeatureRows.read(folder.resolve("loans.csv"), manifest.features().inputs()).all();
    Derivation age = manifest.features().derived().get(0).derivation();
    Derivation open = manifest.features().derived().get(1).derivation();
    try (RiskScorer scorer = RiskScorer.open(bundle)) {
      List<Row> asked = new ArrayList<>();
      for (int i = 0; i < ROWS; i++) {
        Row row = file.get(i);
        boolean missing = Float.isNaN(operand(row, manifest, "birth"));
        asked.add(
            scorer.read(
                Map.of(
                    "birth",
                    missing ? "NA" : births.get(i) + "T23:59:59Z",
                    "opened",
                    i % 2 == 0 ? written("MMM-yy", opened.get(i)) : "" + opened.get(i),
                    "applied",
                    Integer.valueOf(written("yyyyMMdd", applied.get(i))),
                    "income",
                    (double) operand(row, manifest, "income"))));
        assertArrayEquals(row.numbers(), asked.get(i).numbers());
        assertEquals(
            missing ? Float.NaN : (float) DAYS.between(births.get(i), applied.get(i)),
            age.value(
                new float[] {operand(row, manifest, "birth"), operand(row, manifest, "applied")}));
        assertEquals(
            (float) DAYS.between(opened.get(i), TO),
            open.value(new float[] {operand(row, manifest, "opened")}));
      }
      assertEquals(scorer.score(file), scorer.score(asked));
    }
  }

  @Test
  void areSeenByEveryModelAndTheDatesAreNot() throws IOException {
    Bundle bundle = bundle("");
    assertEquals(
        List.of("birth", "opened", "applied", "income"),
        bundle.manifest().features().inputs().stream().map(Feature::name).toList());
    List<String> seen =
        bundle.manifest().features().ofModels().stream().map(Feature::name).toList();
    assertEquals(List.of("income", "age_days", "open_days", "birth_missing"), seen);
    for (String model : ModelKind.words()) {
      assertTrue(bundle.manifest().model(model).metrics().get("roc_auc") > .7, model);
      try (RiskScorer scorer = RiskScorer.open(bundle, model)) {
        Row young = row(scorer, "5.6.1997");
        Row unknown = row(scorer, null);
        List<Assessment> found = scorer.assess(List.of(young, unknown), Explain.ALL);
        for (Assessment one : found) {
          double sum = one.contributions().orElseThrow().baseValue();
          for (float value : one.contributions().orElseThrow().values()) {
            sum += value;
          }
          assertEquals(seen.size(), one.contributions().orElseThrow().values().size());
          assertEquals(one.score().margin(), sum, 1e-4);
        }
        assertEquals("age days is lower than is usual", first(found.get(0)), model);
        assertEquals("age days is not given", first(found.get(1)), model);
      }
    }
  }

  private static Row row(RiskScorer scorer, String birth) {
    return scorer.read(
        birth == null
            ? Map.of("opened", "Jan-05", "applied", "2018-06-01", "income", 50_000)
            : Map.of(
                "birth", birth, "opened", "Jan-05", "applied", "2018-06-01", "income", 50_000));
  }

  private static String first(Assessment assessment) {
    return assessment.reasons().map(reasons -> reasons.get(0)).map(Reason::sentence).orElseThrow();
  }

  @Test
  void areToldAsDatesWhereTheyAreUnusualAndRefusedWhereTheyAreNone() throws IOException {
    Bundle bundle = bundle("models: [xgboost]\noptional: [opened, income]\n");
    try (RiskScorer scorer = RiskScorer.open(bundle)) {
      Row old = scorer.read(Map.of("birth", "01.01.1900", "applied", 20180601));
      List<Warning> warnings = scorer.assess(List.of(old), Explain.NONE).get(0).warnings();
      assertTrue(
          warnings.get(0).detail().startsWith("training saw dates from 19"), warnings::toString);
      assertTrue(
          warnings.get(1).detail().startsWith("no date; of what is derived"), warnings::toString);
      InvalidRowException refused =
          assertThrows(
              InvalidRowException.class,
              () -> scorer.read(Map.of("birth", "31.02.1980", "opened", 7, "applied", true)));
      assertEquals(
          """
          'birth' must be a date as d/m/y, such as 31/12/2018, or 2018-12-31, and this text is not one
          'opened' must be a date as m/y, such as Dec-2018, or 2018-12-31, not a number
          'applied' must be a date as yyyymmdd, such as 20181231, or 2018-12-31, not true or false\
          """
              .lines()
              .sorted()
              .toList(),
          refused.violations().stream().map(violation -> violation.message()).sorted().toList());
    }
  }

  @Test
  void namesTheFormsThatNobodyCanTellApartAndTakesWhatTheSpecSays() throws IOException {
    String spec =
        """
        file: loans.csv
        target: bad
        drop: [birth, opened, applied]
        models: [logistic_regression]
        derived: {days: {days_since: us, to: 2018-12-31}}
        """;
    CommandLineRun run = train(spec);
    assertEquals(2, run.code());
    assertTrue(
        run.errors().get(0).contains("may be d/m/y or m/d/y; write one of them, as \"dates: {us:"),
        run.errors()::toString);
    assertEquals(0, train(spec + "dates: {us: m/d/y}\n").code());
  }

  @Test
  void namesACellThatIsNoDateAndWhatHoldsNone() throws IOException {
    Path file = folder.resolve("loans.csv");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\n\\d\\d\\.\\d\\d\\.", "\n31.02."));
    CommandLineRun run = train(SPEC);
    assertEquals(2, run.code());
    assertTrue(run.errors().get(0).contains("line "), run.errors()::toString);
    assertTrue(
        run.errors().get(0).contains(" is not a date as d/m/y, such as 31/12/2018, or 2018-12-31"),
        run.errors()::toString);
    Files.writeString(file, text);
    run = train(SPEC.replace("birth", "income"));
    assertTrue(
        run.errors().get(0).contains("'income' holds no dates, but"), run.errors()::toString);
  }

  @Test
  void saysHowADateThatIsLeftOutIsUsedAndHowShortYearsAreRead() throws IOException {
    CommandLineRun run = train("file: loans.csv\ntarget: bad\nmodels: [logistic_regression]\n");
    assertTrue(
        run.out()
            .contains(
                "'birth' is left out: dates or times; in the spec of a risk model \"derived:"
                    + " {birth_days: {days_since: birth, to: YYYY-MM-DD}}\" makes a feature of it"),
        run.out());
    run = train(SPEC + "models: [logistic_regression]\n");
    assertTrue(run.out().contains("'opened' holds dates as m/y whose years of two"), run.out());
  }
}
