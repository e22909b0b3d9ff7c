package dev.tranche.training.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tranche.training.prepare.StratifiedSplit.Split;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PeriodCuttingTest {
  private static RowTimes days(String... dates) {
    float[] days = new float[dates.length];
    for (int row = 0; row < days.length; row++) {
      days[row] = LocalDate.parse(dates[row]).toEpochDay();
    }
    return new RowTimes("applied", days, true, 0);
  }

  private static RowTimes numbers(float... times) {
    return new RowTimes("month", times, false, 0);
  }

  /** The first to learn from, the next to calibrate, the others to test. */
  private static Split split(int train, int calibrate, int rows) {
    return new Split(
        IntStream.range(0, train).toArray(),
        IntStream.range(train, train + calibrate).toArray(),
        IntStream.range(train + calibrate, rows).toArray());
  }

  private static List<String> told(RowTimes times, Split split, int most) {
    return new PeriodCutting(times, split, most)
        .periods().stream()
            .map(it -> it.part() + " " + it.name() + " " + Arrays.toString(it.rows()))
            .toList();
  }

  private static String name(int most) {
    long[] days =
        Stream.of("2023-01-31", "2023-02-01", "2023-04-01", "2024-01-01")
            .mapToLong(date -> LocalDate.parse(date).toEpochDay())
            .toArray();
    CalendarUnit unit = CalendarUnit.of(days, most);
    return unit.name(unit.period(days[1]));
  }

  /** Four months, three quarters, two years, and two pairs of years that begin with even ones. */
  @Test
  void theShortestUnitOfFewEnoughPeriodsIsTaken() {
    assertEquals("2023-02", name(4));
    assertEquals("2023-Q1", name(3));
    assertEquals("2023", name(2));
    assertEquals("2020 to 2024", name(1));
  }

  @Test
  void aPeriodThatABorderCutsIsOneOfEachPart() {
    RowTimes times =
        days("2023-01-05", "2023-02-10", "2022-12-31", "2023-02-11", "2023-02-12", "2023-03-01");
    assertEquals(
        List.of(
            "training 2022-12 [2]",
            "training 2023-01 [0]",
            "training 2023-02 [1]",
            "calibration 2023-02 [3]",
            "test 2023-02 [4]",
            "test 2023-03 [5]"),
        told(times, split(3, 1, 6), 12));
    TimePeriod first = new PeriodCutting(times, split(3, 1, 6), 12).periods().get(0);
    assertEquals("2022-12-31", first.from());
    assertEquals("2022-12-31", first.to());
  }

  @Test
  void threeQuartersOfTwoYears() {
    assertEquals(
        List.of("training 2023-Q3 [0, 1]", "calibration 2023-Q4 [2]", "test 2024-Q1 [3]"),
        told(days("2023-07-01", "2023-09-30", "2023-10-01", "2024-03-31"), split(2, 1, 4), 3));
  }

  /**
   * Of 20 rows and 5 periods the 13 to learn from get 3.25, so 3, with borders as near as can be to
   * 4.3 and 8.7 rows; 4 and 3 rows get 1 and .75, so 1.
   */
  @Test
  void numbersAreCutIntoBlocksOfAboutEquallyManyRows() {
    float[] times = new float[20];
    for (int row = 0; row < times.length; row++) {
      times[row] = row;
    }
    assertEquals(
        List.of(
            "training 0 to 3 [0, 1, 2, 3]",
            "training 4 to 8 [4, 5, 6, 7, 8]",
            "training 9 to 12 [9, 10, 11, 12]",
            "calibration 13 to 16 [13, 14, 15, 16]",
            "test 17 to 19 [17, 18, 19]"),
        told(numbers(times), split(13, 4, 20), 5));
  }

  @Test
  void rowsOfOneNumberStayTogether() {
    assertEquals(
        List.of("training 7 [0, 1, 2, 3]", "calibration 8 [4]", "test 9.5 [5]"),
        told(numbers(7, 7, 7, 7, 8, 9.5f), split(4, 1, 6), 6));
  }

  /** Days of thirty years, which the longest unit holds. */
  @Property(tries = 200, seed = "1")
  void everyRowIsInOnePeriodOfItsPart(
      @ForAll @Size(min = 3, max = 60) List<@IntRange(max = 10_956) Integer> days,
      @ForAll @IntRange(min = 1, max = 12) int most,
      @ForAll boolean dates) {
    float[] times = new float[days.size()];
    for (int row = 0; row < times.length; row++) {
      times[row] = days.get(row);
    }
    Arrays.sort(times);
    Split split = split(times.length / 3, times.length / 3, times.length);
    List<TimePeriod> periods =
        new PeriodCutting(new RowTimes("at", times, dates, 0), split, most).periods();
    for (SplitPart part : SplitPart.values()) {
      int[] rows =
          periods.stream()
              .filter(period -> period.part() == part)
              .flatMapToInt(period -> Arrays.stream(period.rows()))
              .toArray();
      assertArrayEquals(part.of(split), rows);
    }
    int blocks = periods.size();
    assertTrue(blocks <= most + (dates ? 2 : 3), blocks + " periods");
  }
}
