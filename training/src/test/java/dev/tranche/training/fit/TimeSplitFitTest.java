package dev.tranche.training.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.base.InputException;
import dev.tranche.base.thread.ThreadPool;
import dev.tranche.training.LoanFile;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.fit.selection.Selection;
import dev.tranche.training.model.Balance;
import dev.tranche.training.prepare.TimeBorders;
import dev.tranche.training.progress.Progress;
import dev.tranche.training.spec.RiskSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of 600 days, one each, the latest first in the file. */
class TimeSplitFitTest {
  private static final int ROWS = 600;
  private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

  @TempDir private Path folder;

  private RiskSpec spec() throws IOException {
    return spec(LAST.minusDays(9).toString());
  }

  /** With that in the tenth row. */
  private RiskSpec spec(String tenth) throws IOException {
    Path file = LoanFile.of(ROWS, 3).write(folder.resolve("loans.csv"));
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, lines.get(0) + ",applied");
    for (int row = 0; row < ROWS; row++) {
      String date = row == 9 ? tenth : LAST.minusDays(row).toString();
      lines.set(row + 1, lines.get(row + 1) + "," + date);
    }
    Files.write(file, lines);
    return RiskFits.spec(file, 42).withTime("applied");
  }

  private static RiskFit fit(RiskSpec spec, int threads) {
    try (ThreadPool pool = new ThreadPool(threads)) {
      return new RiskFitting(Progress.none(), pool, Balance.NONE).fit(spec);
    }
  }

  @Test
  void modelsLearnFromEarlierRowsAndAreTestedOnTheLatest() throws IOException {
    RiskFit fit = fit(spec(), 2);
    assertArrayEquals(IntStream.range(0, 120).toArray(), fit.table().split().test());
    assertArrayEquals(IntStream.range(120, 210).toArray(), fit.table().split().calibrate());
    assertArrayEquals(IntStream.range(210, 600).toArray(), fit.table().split().train());
    assertEquals(
        List.of("income", "home", "debt", "grade"), fit.table().preparation().features().names());
    assertEquals(
        "by time (applied): trained on rows from "
            + LAST.minusDays(599)
            + ", calibrated on those from "
            + LAST.minusDays(209)
            + ", tested on those from "
            + LAST.minusDays(119)
            + " to "
            + LAST,
        fit.table().time().map(TimeBorders::words).orElseThrow());
  }

  @Test
  void theChampionIsChosenOnLaterRows() throws IOException {
    Selection selection = fit(spec(), 2).selection();
    assertEquals(Selection.Rows.FORWARD_VALIDATION, selection.on());
    assertEquals(3, selection.crossFittingFolds());
  }

  @Test
  void threadsChangeNothing() throws IOException {
    RiskFit one = fit(spec(), 1);
    RiskFit three = fit(spec(), 3);
    for (FittedModel model : one.models()) {
      assertArrayEquals(
          RiskFits.fitted(one, model.name()), RiskFits.fitted(three, model.name()), model.name());
      assertEquals(model.cutOff(), RiskFits.model(three, model.name()).cutOff());
    }
    assertEquals(one.champion(), three.champion());
  }

  private void assertRefused(String error, RiskSpec spec) {
    String told = assertThrows(InputException.class, () -> fit(spec, 1)).getMessage();
    assertTrue(told.contains(error), told);
  }

  @Test
  void aDateThatIsNoneIsNamedByItsLine() throws IOException {
    assertRefused("line 11, column 'applied': '2024-02-31' is not", spec("2024-02-31"));
  }

  @Test
  void rowsWithoutADateAreRefused() throws IOException {
    assertRefused("column 'applied' is under 'time', but has no date in 1 of 600 rows", spec(""));
  }

  @Test
  void theTimeCannotBeAFeatureToo() throws IOException {
    assertRefused("column 'age' is under both 'time' and 'protected'", spec().withTime("age"));
    assertRefused("under 'time': no column 'aplied'", spec().withTime("aplied"));
  }

  @Test
  void wordsTellNoTime() throws IOException {
    assertRefused("'home' holds no dates", spec().withTime("home"));
  }
}
