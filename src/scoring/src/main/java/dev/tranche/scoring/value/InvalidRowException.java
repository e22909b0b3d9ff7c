package dev.tranche.scoring.value;

import java.util.List;
import java.util.stream.Collectors;

/** A customer record that cannot be scored, with what is wrong with it. */
public final class InvalidRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> faults;
  private final int count;

  InvalidRowException(Violations faults) {
    super(
        faults.listed().stream().map(Violation::message).collect(Collectors.joining("; ")),
        null,
        false,
        false);
    this.faults = faults.listed();
    this.count = faults.count();
  }

  /** The faults in the record's order, the first {@link Violations#MOST_LISTED} of them. */
  public List<Violation> faults() {
    return faults;
  }

  /** How many there are, listed or not. */
  public int count() {
    return count;
  }
}
