package dev.tranche.risk.problem;

import dev.tranche.scoring.request.problem.ErrorEntry;
import dev.tranche.scoring.request.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** A request for what its caller may not do. It carries no stack trace. */
public final class MissingCapabilityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<MissingCapability> missing;

  /** Refuses one, for at least one thing. */
  public MissingCapabilityException(List<MissingCapability> missing) {
    super("capabilities are missing", null, false, false);
    this.missing = List.copyOf(missing);
  }

  Problem problem() {
    List<ErrorEntry> errors = missing.stream().map(MissingCapability::error).toList();
    return Problem.ofMissingCapabilities(errors);
  }

  /** Names all scopes that would help (RFC 6750, 3). */
  String challenge() {
    List<String> scopes = new ArrayList<>();
    missing.forEach(it -> it.scope().ifPresent(scopes::add));
    String challenge = "Bearer realm=\"tranche\", error=\"insufficient_scope\"";
    return scopes.isEmpty() ? challenge : challenge + ", scope=\"" + String.join(" ", scopes) + '"';
  }
}
