package dev.tranche.risk.problem;

import dev.tranche.scoring.request.problem.ErrorEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A request whose parameters are not understood, with what is wrong with them. It carries no stack
 * trace: the violation is in the request, not in the code.
 */
public final class RefusedParametersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<ErrorEntry> errors;
  private final int count;

  /**
   * Refuses one.
   *
   * @param errors the first ones
   * @param count how many there are, listed or not
   */
  public RefusedParametersException(List<ErrorEntry> errors, int count) {
    super(
        errors.stream().map(ErrorEntry::detail).collect(Collectors.joining("; ")),
        null,
        false,
        false);
    this.errors = List.copyOf(errors);
    this.count = count;
  }

  List<ErrorEntry> errors() {
    return errors;
  }

  int count() {
    return count;
  }
}
