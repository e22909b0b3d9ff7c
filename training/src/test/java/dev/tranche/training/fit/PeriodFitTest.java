package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.LoanFile;
import dev.tranche.training.evaluate.metric.ClassifierMetric;
import dev.tranche.training.evaluate.period.FiguresOverTime;
import dev.tranche.training.evaluate.period.FiguresOverTime.Reference;
import dev.tranche.training.evaluate.period.PeriodFigures;
import dev.tranche.training.model.Balance;
import dev.tranche.training.prepare.SplitPart;
import dev.tranche.training.prepare.TimeBorders;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 600 rows of times that follow each other, the latest first in the file. */
class PeriodFitTest {
  private static final int ROWS = 600;

  @TempDir private Path folder;

  private RiskFit fit(String header, IntFunction<String> cells, String more) throws IOException {
    Path file = LoanFile.of(ROWS, 3).write(folder.resolve("loans.csv"));
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, lines.get(0) + "," + header);
    for (int row = 0; row < ROWS; row++) {
      lines.set(row + 1, lines.get(row + 1) + "," + cells.apply(row));
    }
    Files.write(file, lines);
    Path spec =
        Files.writeString(
            folder.resolve("risk.yaml"),
            "file: loans.csv\ntarget: defaulted\nid: customer\ndrop: [branch]\nprotected: [age]\n"
                + "models: [logistic_regression]\n"
                + more);
    try (ThreadPool pool = new ThreadPool(2)) {
      return new RiskFitting(Progress.none(), pool, Balance.NONE).fit(SpecReader.risk(spec));
    }
  }

  private static List<String> names(FiguresOverTime figures) {
    return figures.periods().stream().map(it -> it.part() + " " + it.name()).toList();
  }

  private static int sum(FiguresOverTime figures, SplitPart part, boolean heldOut) {
    return figures.periods().stream()
        .filter(period -> period.part() == part)
        .mapToInt(
            period ->
                heldOut
                    ? period.heldOut().map(it -> it.count().rows()).orElse(0)
                    : period.count().rows())
        .sum();
  }

  /** Of 390 rows to learn from the first quarter was never left out: 97 or 98. */
  private static void assertWhole(RiskFit fit) {
    FiguresOverTime figures = fit.overTime().orElseThrow();
    assertEquals(390, sum(figures, SplitPart.TRAINING, false));
    assertEquals(90, sum(figures, SplitPart.CALIBRATION, true));
    assertEquals(120, sum(figures, SplitPart.TEST, true));
    int heldOut = sum(figures, SplitPart.TRAINING, true);
    assertEquals(292.5, heldOut, .5);
    assertEquals(new Reference(SplitPart.TRAINING, heldOut, 10), figures.reference());
    assertTrue(figures.periods().get(0).heldOut().isEmpty(), names(figures).toString());
  }

  /** A row every four days of seven years, 2018-06-10 to 2024-12-30. */
  @Test
  void datesAreCutByTheCalendar() throws IOException {
    LocalDate last = LocalDate.of(2024, 12, 30);
    RiskFit fit = fit("at", row -> last.minusDays(4L * row).toString(), "time: at");
    assertWhole(fit);
    List<String> names = names(fit.overTime().orElseThrow());
    List<String> years = new ArrayList<>();
    IntStream.rangeClosed(2018, 2022).forEach(year -> years.add("training " + year));
    years.addAll(List.of("calibration 2022", "calibration 2023", "test 2023", "test 2024"));
    assertEquals(years, names);
  }

  @Test
  void numbersAreCutIntoEqualParts() throws IOException {
    RiskFit fit =
        fit("week", row -> Integer.toString(ROWS - row), "time: week\nkinds: {week: numeric}");
    assertArrayEquals(IntStream.range(0, 120).toArray(), fit.table().split().test());
    assertEquals(
        "by time (week): trained on rows from 1, calibrated on those from 391, tested on those from"
            + " 481 to 600",
        fit.table().time().map(TimeBorders::words).orElseThrow());
    assertWhole(fit);
    List<String> names = names(fit.overTime().orElseThrow());
    assertEquals("training 1 to", names.get(0).substring(0, 13));
    assertTrue(names.get(names.size() - 1).endsWith(" to 600"), names.toString());
  }

  @Test
  void aPeriodThatIsTheWholeTestPartHasTheModelsOwnFigure() throws IOException {
    RiskFit fit =
        fit(
            "year",
            row -> Integer.toString(row < 120 ? 2024 : row < 210 ? 2023 : 2022 - row / 100),
            "time: year\nkinds: {year: numeric}");
    PeriodFigures last =
        fit.overTime().orElseThrow().periods().stream()
            .filter(period -> period.part() == SplitPart.TEST)
            .findFirst()
            .orElseThrow();
    assertEquals("2024", last.name());
    assertEquals(
        fit.models().get(0).metrics().of(ClassifierMetric.ROC_AUC),
        last.heldOut().orElseThrow().rocAuc());
  }

  @Test
  void daysUpToTheTimeMayBeAFeature() throws IOException {
    LocalDate last = LocalDate.of(2024, 12, 30);
    RiskFit fit =
        fit(
            "opened,at",
            row -> last.minusDays(row + 10L + row % 7) + "," + last.minusDays(row),
            "time: at\nderived:\n  open_days: {days_since: opened, to: at}");
    assertEquals(
        List.of("income", "home", "debt", "grade", "open_days"),
        fit.table().preparation().features().names());
    assertArrayEquals(IntStream.range(0, 120).toArray(), fit.table().split().test());
    assertWhole(fit);
  }

  @Test
  void rowsSplitAtRandomHaveNoPeriods() throws IOException {
    assertEquals(Optional.empty(), fit("week", row -> Integer.toString(ROWS - row), "").overTime());
  }
}
