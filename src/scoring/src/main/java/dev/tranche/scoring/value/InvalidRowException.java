package dev.tranche.scoring.value;

import java.util.List;
import java.util.stream.Collectors;

/** A customer record that cannot be scored, with what is wrong with it. */
public final class InvalidRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;
  private final int count;

  InvalidRowException(ViolationList violations) {
    super(
        violations.listed().stream().map(Violation::message).collect(Collectors.joining("; ")),
        null,
        false,
        false);
    this.violations = violations.listed();
    this.count = violations.count();
  }

  /** The violations in the record's order, the first {@link ViolationList#MOST_LISTED} of them. */
  public List<Violation> violations() {
    return violations;
  }

  /** How many there are, listed or not. */
  public int count() {
    return count;
  }
}
