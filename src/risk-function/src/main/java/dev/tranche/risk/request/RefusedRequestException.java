package dev.tranche.risk.request;

import dev.tranche.scoring.record.Fault;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that cannot be answered, with everything that is wrong with it. It carries no stack
 * trace: the fault is in the request, not in the code.
 */
public final class RefusedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final transient List<Fault> faults;

  public RefusedRequestException(Refusal refusal, List<Fault> faults) {
    super(
        faults.stream()
            .map(fault -> fault.pointer() + ": " + fault.message())
            .collect(Collectors.joining("; ")),
        null,
        false,
        false);
    this.refusal = refusal;
    this.faults = List.copyOf(faults);
  }

  public Refusal refusal() {
    return refusal;
  }

  public List<Fault> faults() {
    return faults;
  }
}
