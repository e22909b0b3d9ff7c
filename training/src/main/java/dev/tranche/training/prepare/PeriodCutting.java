package dev.tranche.training.prepare;

import dev.tranche.training.prepare.StratifiedSplit.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Cuts the parts of a split by time into periods: days by the calendar, other numbers into blocks
 * of about equally many rows. A period that a border between two parts cuts is one of each.
 */
final class PeriodCutting {
  private final RowTimes times;
  private final Split split;
  private final int most;

  /**
   * @param most periods wanted in all, before borders cut any; at least 1
   */
  PeriodCutting(RowTimes times, Split split, int most) {
    this.times = times;
    this.split = split;
    this.most = most;
  }

  /** Part by part, the earlier before the later. */
  List<TimePeriod> periods() {
    List<TimePeriod> periods = new ArrayList<>();
    if (times.days()) {
      CalendarUnit unit = CalendarUnit.of(days(IntStream.range(0, times.of().length)), most);
      for (SplitPart part : SplitPart.values()) {
        periods.addAll(byCalendar(part, unit));
      }
    } else {
      for (SplitPart part : SplitPart.values()) {
        periods.addAll(byRank(part));
      }
    }
    return periods;
  }

  private long[] days(IntStream rows) {
    return rows.mapToLong(row -> (long) times.of()[row]).toArray();
  }

  private List<TimePeriod> byCalendar(SplitPart part, CalendarUnit unit) {
    SortedMap<Long, List<Integer>> byPeriod = new TreeMap<>();
    for (int row : part.of(split)) {
      byPeriod
          .computeIfAbsent(unit.period((long) times.of()[row]), period -> new ArrayList<>())
          .add(row);
    }
    List<TimePeriod> periods = new ArrayList<>();
    byPeriod.forEach((number, rows) -> periods.add(period(unit.name(number), part, array(rows))));
    return periods;
  }

  /** As many as the part's share of all rows is of the periods wanted, if there are such times. */
  private List<TimePeriod> byRank(SplitPart part) {
    int[] rows = part.of(split);
    int wanted = (int) Math.max(1, Math.round((double) most * rows.length / times.of().length));
    Optional<int[]> blocks = TimeBlocks.equal(times.take(rows), wanted);
    while (blocks.isEmpty()) {
      blocks = TimeBlocks.equal(times.take(rows), --wanted);
    }
    int[] block = blocks.get();
    List<TimePeriod> periods = new ArrayList<>();
    for (int number = 0; number < wanted; number++) {
      int wantedBlock = number;
      int[] of =
          IntStream.range(0, rows.length)
              .filter(i -> block[i] == wantedBlock)
              .map(i -> rows[i])
              .toArray();
      periods.add(period(range(of), part, of));
    }
    return periods;
  }

  private String range(int[] rows) {
    String from = times.first(rows);
    String to = times.last(rows);
    return from.equals(to) ? from : from + " to " + to;
  }

  private TimePeriod period(String name, SplitPart part, int[] rows) {
    return new TimePeriod(name, part, times.first(rows), times.last(rows), rows);
  }

  private static int[] array(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
