package dev.tranche.training.read.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DateDetectionTest {
  private static final Optional<String> DAYS = Optional.of("dates written as yyyymmdd");

  private static Optional<String> among(List<String> cells) {
    DigitCounts.Counter counter = new DigitCounts.Counter();
    float[] values = new float[cells.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.parseFloat(cells.get(i));
      counter.add(values[i], cells.get(i).toCharArray(), 0, cells.get(i).length());
    }
    return DateDetection.among(values, counter.take());
  }

  @Property(seed = "1")
  void everyDayOfTwoCenturiesIsKnownAsItsRoundedNumber(
      @ForAll @IntRange(max = 73_000) int first, @ForAll @IntRange(max = 73_000) int second) {
    LocalDate start = LocalDate.of(1900, 1, 1);
    List<String> cells =
        List.of(first, second).stream()
            .map(start::plusDays)
            .map(DateTimeFormatter.BASIC_ISO_DATE::format)
            .toList();
    assertEquals(DAYS, among(cells));
  }

  @Test
  void oneInTwentyMayBeNone() {
    List<String> cells = new ArrayList<>();
    for (int day = 1; day <= 19; day++) {
      cells.add(Integer.toString(20180100 + day));
    }
    cells.add("99991231");
    assertEquals(DAYS, among(cells));
    cells.add("20180231");
    assertEquals(DAYS, among(cells));
    cells.add("20180230");
    assertEquals(Optional.empty(), among(cells));
  }

  @Test
  void whatSaysThatThereIsNoDayDoesNotCount() {
    List<String> cells = new ArrayList<>(List.of("20180101", "20181231", "20170630"));
    for (int row = 0; row < 9; row++) {
      cells.addAll(List.of("0", "99991231", "99999999"));
    }
    assertEquals(DAYS, among(cells));
    assertEquals(Optional.empty(), among(List.of("0", "99991231", "99999999")));
  }

  @Test
  void otherNumbersOfEightDigitsAreNone() {
    assertEquals(Optional.empty(), among(List.of("20181331", "20181301")));
    assertEquals(Optional.empty(), among(List.of("20180634", "20181240")));
    assertEquals(Optional.empty(), among(List.of("18991231", "21010101")));
    assertEquals(Optional.empty(), among(List.of("2018123", "2018124")));
  }

  @Test
  void secondsAtWhichDaysBeginAreDates() {
    Optional<String> seconds = Optional.of("dates written as epoch_seconds");
    List<String> few = List.of("1546214400", "1420070400", "1546300800", "2303683200");
    assertEquals(seconds, among(Stream.concat(few.stream(), Stream.of("1577836800")).toList()));
    assertEquals(Optional.empty(), among(few));
    assertEquals(Optional.empty(), among(List.of("1546214400", "1546218000")));
    assertEquals(Optional.empty(), among(List.of("86400", "172800")));
    assertEquals(Optional.empty(), among(List.of("1546214400", "1546214400")));
  }
}
