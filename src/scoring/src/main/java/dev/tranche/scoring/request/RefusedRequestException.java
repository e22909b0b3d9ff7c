package dev.tranche.scoring.request;

import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.ViolationList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that cannot be answered, with what is wrong with it. It carries no stack trace: the
 * violation is in the request, not in the code.
 */
public final class RefusedRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;
  private final transient List<Violation> violations;
  private final int count;

  public RefusedRequestException(Refusal refusal, ViolationList violations) {
    this(refusal, violations.listed(), violations.count());
  }

  public RefusedRequestException(Refusal refusal, Violation violation) {
    this(refusal, List.of(violation), 1);
  }

  private RefusedRequestException(Refusal refusal, List<Violation> violations, int count) {
    super(line(violations, count), null, false, false);
    this.refusal = refusal;
    this.violations = violations;
    this.count = count;
  }

  public Refusal refusal() {
    return refusal;
  }

  /**
   * The violations in the order of the request, the first {@link ViolationList#MOST_LISTED} of
   * them.
   */
  public List<Violation> violations() {
    return violations;
  }

  /** How many there are, listed or not. */
  public int count() {
    return count;
  }

  private static String line(List<Violation> violations, int count) {
    String listed =
        violations.stream()
            .map(violation -> printable(violation.pointer()) + ": " + violation.message())
            .collect(Collectors.joining("; "));
    return count > violations.size()
        ? listed + "; and " + (count - violations.size()) + " more"
        : listed;
  }

  private static String printable(String pointer) {
    return pointer.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]", " ");
  }
}
