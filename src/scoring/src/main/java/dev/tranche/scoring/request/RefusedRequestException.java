package dev.tranche.scoring.request;

import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.Violations;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that cannot be answered, with what is wrong with it. It carries no stack trace: the
 * fault is in the request, not in the code.
 */
public final class RefusedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final transient List<Violation> faults;
  private final int count;

  public RefusedRequestException(Refusal refusal, Violations faults) {
    this(refusal, faults.listed(), faults.count());
  }

  public RefusedRequestException(Refusal refusal, Violation fault) {
    this(refusal, List.of(fault), 1);
  }

  private RefusedRequestException(Refusal refusal, List<Violation> faults, int count) {
    super(line(faults, count), null, false, false);
    this.refusal = refusal;
    this.faults = faults;
    this.count = count;
  }

  public Refusal refusal() {
    return refusal;
  }

  /** The faults in the order of the request, the first {@link Violations#MOST_LISTED} of them. */
  public List<Violation> faults() {
    return faults;
  }

  /** How many there are, listed or not. */
  public int count() {
    return count;
  }

  private static String line(List<Violation> faults, int count) {
    String listed =
        faults.stream()
            .map(fault -> printable(fault.pointer()) + ": " + fault.message())
            .collect(Collectors.joining("; "));
    return count > faults.size() ? listed + "; and " + (count - faults.size()) + " more" : listed;
  }

  private static String printable(String pointer) {
    return pointer.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]", " ");
  }
}
