package dev.tranche.scoring.record;

import java.util.List;
import java.util.stream.Collectors;

/** A customer record that cannot be scored, with everything that is wrong with it. */
public final class RefusedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public RefusedRecordException(List<Fault> faults) {
    super(faults.stream().map(Fault::message).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
