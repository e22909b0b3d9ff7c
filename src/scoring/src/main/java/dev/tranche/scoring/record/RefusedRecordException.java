package dev.tranche.scoring.record;

import java.util.List;
import java.util.stream.Collectors;

/** A customer record that cannot be scored, with what is wrong with it. */
public final class RefusedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;
  private final int count;

  RefusedRecordException(Faults faults) {
    super(
        faults.listed().stream().map(Fault::message).collect(Collectors.joining("; ")),
        null,
        false,
        false);
    this.faults = faults.listed();
    this.count = faults.count();
  }

  /** The faults in the record's order, the first {@link Faults#MOST_LISTED} of them. */
  public List<Fault> faults() {
    return faults;
  }

  /** How many there are, listed or not. */
  public int count() {
    return count;
  }
}
