package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tranche.base.InputException;
import dev.tranche.scoring.feature.DateForm;
import dev.tranche.scoring.feature.DateStyle;
import dev.tranche.scoring.feature.ValueRules;
import dev.tranche.training.model.RowGroups;
import dev.tranche.training.prepare.StratifiedSplit.Shares;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.table.LabelChoice;
import dev.tranche.training.table.NumericColumn;
import dev.tranche.training.table.Target;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForwardDivisionTest {
  private static NumericColumn numbers(float... times) {
    return new NumericColumn("month", times, 0, 0);
  }

  private static NumericColumn days(String... dates) {
    float[] days = new float[dates.length];
    for (int row = 0; row < days.length; row++) {
      days[row] = LocalDate.parse(dates[row]).toEpochDay();
    }
    return new NumericColumn(
        "applied", days, 0, 0, ValueRules.USUAL.with(new DateStyle(DateForm.YEAR_MONTH_DAY)));
  }

  /** Rows that default by turns, unless said otherwise. */
  private static Target target(byte... labels) {
    return new Target("label", labels, "1", "0", new LabelChoice(false, LabelChoice.Reason.ONE));
  }

  private static byte[] byTurns(int rows) {
    byte[] labels = new byte[rows];
    for (int row = 1; row < rows; row += 2) {
      labels[row] = 1;
    }
    return labels;
  }

  private static ForwardDivision divided(NumericColumn times, RowGroups groups, byte... labels) {
    return ForwardDivision.of(times, target(labels), groups, Shares.defaults());
  }

  @Test
  void theLatestFifthTestsAndWhatIsBeforeItCalibrates() {
    float[] shuffled = new float[40];
    for (int row = 0; row < 40; row++) {
      shuffled[row] = row * 7 % 40;
    }
    byte[] labels = new byte[40];
    for (int row = 0; row < 40; row++) {
      labels[row] = (byte) ((int) shuffled[row] % 2);
    }
    Split split = divided(numbers(shuffled), RowGroups.none(), labels).split();
    assertArrayEquals(rows(shuffled, 0, 26), split.train());
    assertArrayEquals(rows(shuffled, 26, 32), split.calibrate());
    assertArrayEquals(rows(shuffled, 32, 40), split.test());
  }

  private static int[] rows(float[] times, int from, int to) {
    return IntStream.range(0, times.length)
        .filter(row -> times[row] >= from && times[row] < to)
        .toArray();
  }

  /** Of 20 rows 13 are to be learnt from, and 17 to be before the test; borders 12 and 18 exist. */
  @Test
  void rowsOfOneTimeStayTogetherAtTheNearestBorder() {
    float[] times = new float[20];
    Arrays.fill(times, 12, 18, 1);
    Arrays.fill(times, 18, 20, 2);
    Split split = divided(numbers(times), RowGroups.none(), byTurns(20)).split();
    assertArrayEquals(IntStream.range(0, 12).toArray(), split.train());
    assertArrayEquals(IntStream.range(12, 18).toArray(), split.calibrate());
    assertArrayEquals(new int[] {18, 19}, split.test());
  }

  /** Rows 0 and 19 are one customer's: row 0, the earliest of all, is not learnt from. */
  @Test
  void aGroupIsAsLateAsItsLatestRow() {
    float[] times = new float[20];
    int[] group = new int[20];
    for (int row = 0; row < 20; row++) {
      times[row] = row;
      group[row] = row == 19 ? 0 : row;
    }
    ForwardDivision division = divided(numbers(times), new RowGroups(group), byTurns(20));
    assertArrayEquals(IntStream.rangeClosed(1, 13).toArray(), division.split().train());
    assertArrayEquals(new int[] {0, 17, 18, 19}, division.split().test());
    TimeBorders borders = division.borders().orElseThrow();
    assertEquals(
        List.of(
            "1 row belongs to rows of a later 'month': the split counts it as of that time, so that rows"
                + " which belong together stay together"),
        borders.warnings());
    assertEquals("17", borders.testFrom());
  }

  /** Of 8 rows in 4 blocks: each fold learns from all blocks before the one it checks. */
  @Test
  void foldsGoForward() {
    float[] times = {7, 6, 5, 4, 3, 2, 1, 0, 8, 9, 10, 11, 12, 13, 14, 15};
    ForwardDivision division = divided(numbers(times), RowGroups.none(), byTurns(16));
    List<RowFold> folds = division.folds(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, 3).orElseThrow();
    assertArrayEquals(new int[] {6, 7}, folds.get(0).learnt());
    assertArrayEquals(new int[] {4, 5}, folds.get(0).leftOut());
    assertArrayEquals(new int[] {4, 5, 6, 7}, folds.get(1).learnt());
    assertArrayEquals(new int[] {2, 3}, folds.get(1).leftOut());
    assertArrayEquals(new int[] {2, 3, 4, 5, 6, 7}, folds.get(2).learnt());
    assertArrayEquals(new int[] {0, 1}, folds.get(2).leftOut());
    assertEquals(1, folds.get(2).fewest(byTurns(8)));
  }

  @Test
  void thereAreNoFoldsOfFewerTimesThanBlocks() {
    ForwardDivision division =
        divided(numbers(0, 0, 0, 0, 1, 1, 2, 2), RowGroups.none(), byTurns(8));
    assertEquals(Optional.empty(), division.folds(new int[] {0, 4, 6}, 3));
  }

  @Test
  void bordersAreDatesIfTheColumnIs() {
    NumericColumn dates =
        days(
            "2023-01-01",
            "2023-01-01",
            "2023-02-01",
            "2023-02-01",
            "2023-03-01",
            "2023-03-01",
            "2023-04-15",
            "2023-04-15",
            "2023-12-31",
            "2023-12-31");
    ForwardDivision division = divided(dates, RowGroups.none(), byTurns(10));
    assertEquals(
        "by time (applied): trained on rows from 2023-01-01, calibrated on those from 2023-04-15,"
            + " tested on those from 2023-12-31 to 2023-12-31",
        division.borders().orElseThrow().words());
    assertEquals(List.of(), division.borders().orElseThrow().warnings());
  }

  @Test
  void everyPartWithoutAClassIsNamed() {
    float[] times = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    String errors =
        assertThrows(
                InputException.class,
                () ->
                    divided(
                        numbers(times),
                        RowGroups.none(),
                        new byte[] {0, 1, 0, 1, 0, 1, 0, 0, 1, 1}))
            .getMessage();
    assertEquals(
        "the calibration part, by 'time' the 2 rows whose 'month' is 6 to 7, has no positive row;"
            + " each part needs both classes: give more rows, or take the column from 'time' for a"
            + " random split\n"
            + "the test part, by 'time' the 2 rows whose 'month' is 8 to 9, has no negative row;"
            + " each part needs both classes: give more rows, or take the column from 'time' for a"
            + " random split",
        errors);
  }

  @Test
  void twoTimesAreTooFewForThreeParts() {
    String error =
        assertThrows(
                InputException.class,
                () -> divided(numbers(1, 1, 2, 2), RowGroups.none(), byTurns(4)))
            .getMessage();
    assertEquals(
        "column 'month' is under 'time', but has fewer than three different values for three parts"
            + " (training, calibration, test); give more rows, or take it from 'time' for a random"
            + " split",
        error);
  }

  @Test
  void rowsWithoutATimeAreCounted() {
    String error =
        assertThrows(
                InputException.class,
                () -> divided(numbers(1, Float.NaN, 2, 3), RowGroups.none(), byTurns(4)))
            .getMessage();
    assertEquals(
        "column 'month' is under 'time', but has no number in 1 of 4 rows; write one in each, leave"
            + " those rows out, or take the column from 'time'",
        error);
  }
}
