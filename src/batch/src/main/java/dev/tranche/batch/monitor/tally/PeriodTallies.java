package dev.tranche.batch.monitor.tally;

import dev.tranche.base.InputException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A tally per period; customers without a date are in one of their own. Not thread-safe. */
public final class PeriodTallies {
  /** More would be slow, fill the memory, and nobody would read them. */
  static final int MOST = 400;

  /** Before all days. */
  private static final int UNDATED = Integer.MIN_VALUE;

  private final Supplier<CustomerTally> fresh;
  private final Map<Integer, CustomerTally> tallies = new TreeMap<>();

  /**
   * Of none yet.
   *
   * @param fresh makes a tally of none
   */
  public PeriodTallies(Supplier<CustomerTally> fresh) {
    this.fresh = fresh;
  }

  /** That of the period; a new one if there is none yet. */
  public CustomerTally of(Optional<LocalDate> start) {
    return of(start.map(day -> Math.toIntExact(day.toEpochDay())).orElse(UNDATED));
  }

  private CustomerTally of(int start) {
    CustomerTally tally = tallies.computeIfAbsent(start, it -> fresh.get());
    if (tallies.size() > MOST) {
      throw new InputException(
          "the file has more than " + MOST + " periods; name a longer one, such as a year");
    }
    return tally;
  }

  /** Adds all that the other has, which counts the same. */
  public void add(PeriodTallies other) {
    other.tallies.forEach((start, tally) -> of(start).add(tally));
  }

  /** Writes all, for {@link #add(DataInput)}. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(tallies.size());
    for (Map.Entry<Integer, CustomerTally> tally : tallies.entrySet()) {
      out.writeInt(tally.getKey());
      tally.getValue().write(out);
    }
  }

  /** Adds what another has written, which counts the same. */
  public void add(DataInput in) throws IOException {
    for (int periods = in.readInt(); periods > 0; periods--) {
      of(in.readInt()).add(in);
    }
  }

  /** All periods in one. */
  public CustomerTally whole() {
    CustomerTally whole = fresh.get();
    tallies.values().forEach(whole::add);
    return whole;
  }

  /** The first days of the periods, in their order; empty for those without a date. */
  public List<Optional<LocalDate>> starts() {
    List<Optional<LocalDate>> starts = new ArrayList<>();
    tallies.keySet().stream().map(PeriodTallies::day).forEach(starts::add);
    return starts;
  }

  private static Optional<LocalDate> day(int start) {
    return start == UNDATED ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(start));
  }
}
