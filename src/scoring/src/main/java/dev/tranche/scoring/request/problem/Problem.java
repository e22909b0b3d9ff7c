package dev.tranche.scoring.request.problem;

import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.value.Violation;
import dev.tranche.scoring.value.ViolationList;
import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type names the kind of problem; {@code about:blank} where the status says it all
 * @param errors the single violations, in the order of the request
 * @param count of all violations, those among {@code errors} and others
 */
public record Problem(
    String type, String title, int status, String detail, List<ErrorEntry> errors, int count) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String NO_TYPE = "about:blank";

  /** Where the function tells what a type means; see docs/errors.md. */
  private static final String ERRORS = "/q/errors#";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem that the HTTP status describes completely. */
  public static Problem ofStatus(int status, String title, String detail) {
    return new Problem(NO_TYPE, title, status, detail, List.of(), 0);
  }

  /** A path where there is nothing. */
  public static Problem notFound() {
    return ofStatus(
        404,
        "Not Found",
        "There is nothing at this path; try POST /v1/risk-scores or GET /v1/schema");
  }

  /** A violation of the function, not of the request. */
  public static Problem unexpected() {
    return ofStatus(
        500,
        "Internal Server Error",
        "The error is on this side; the function's log has the details");
  }

  /** A request that cannot be answered. */
  public static Problem of(RefusedRequestException refused) {
    return switch (refused.refusal()) {
      case MALFORMED -> ofOne("malformed-json", "Not JSON", 400, refused.violations().get(0));
      case INVALID -> ofViolations(refused.violations(), refused.count());
      case TOO_LARGE -> ofOne("too-large", "Request too large", 413, refused.violations().get(0));
    };
  }

  /** JSON, but not customers with features of the model. */
  public static Problem ofViolations(ViolationList violations) {
    return ofViolations(violations.listed(), violations.count());
  }

  private static Problem ofViolations(List<Violation> violations, int count) {
    return ofErrors(violations.stream().map(ErrorEntry::of).toList(), count);
  }

  /** The same, of errors wherever they are. */
  public static Problem ofErrors(List<ErrorEntry> errors, int count) {
    return new Problem(
        type("invalid-request"), "Invalid request", 422, detail(errors, count), errors, count);
  }

  /** A header that is not what it must be, so that the request's meaning is in doubt. */
  public static Problem ofHeader(ErrorEntry error) {
    return new Problem(
        type("invalid-header"), "Invalid header", 400, error.detail(), List.of(error), 1);
  }

  /** What the caller asks for is there, but not for this caller. */
  public static Problem ofMissingCapabilities(List<ErrorEntry> errors) {
    return new Problem(
        type("missing-capability"),
        "Forbidden",
        403,
        detail(errors, errors.size()),
        errors,
        errors.size());
  }

  private static Problem ofOne(String type, String title, int status, Violation violation) {
    ErrorEntry error = ErrorEntry.of(violation);
    return new Problem(type(type), title, status, error.detail(), List.of(error), 1);
  }

  private static String detail(List<ErrorEntry> errors, int count) {
    if (count == 1) {
      return errors.get(0).detail();
    }
    String listed = errors.size() == count ? "each" : "the first " + errors.size();
    return count + " violations, " + listed + " named under 'errors'";
  }

  private static String type(String name) {
    return ERRORS + name;
  }
}
