package dev.tranche.segmentation.answer;

import dev.tranche.scoring.request.problem.ErrorEntry;
import dev.tranche.scoring.request.problem.Problem;
import java.util.stream.Collectors;

/**
 * An event that is not answered. Its message, which runtimes log, says what is wrong by codes alone
 * and holds nothing that the caller sent; the caller is told the rest from the problem. It carries
 * no stack trace.
 */
public final class RefusedEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final String requestId;

  /** To be thrown where an event is not answered. */
  public RefusedEventException(Problem problem, String requestId) {
    super(line(problem), null, false, false);
    this.problem = problem;
    this.requestId = requestId;
  }

  public Problem problem() {
    return problem;
  }

  public String requestId() {
    return requestId;
  }

  private static String line(Problem problem) {
    String codes =
        problem.errors().stream()
            .map(ErrorEntry::code)
            .distinct()
            .collect(Collectors.joining(", "));
    return codes.isEmpty() ? problem.title() : problem.title() + ": " + codes;
  }
}
