package dev.tranche.risk.problem;

import dev.tranche.scoring.record.Fault;
import dev.tranche.scoring.record.Faults;
import java.util.List;

/**
 * A problem document (RFC 9457).
 *
 * @param type names the kind of problem; {@code about:blank} where the status says it all
 * @param errors the single faults, in the order of the request
 */
public record Problem(String type, String title, int status, String detail, List<Fault> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String NO_TYPE = "about:blank";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** A problem that the HTTP status describes completely. */
  public static Problem ofStatus(int status, String title, String detail) {
    return new Problem(NO_TYPE, title, status, detail, List.of());
  }

  /** JSON, but not customers with features of the model. */
  public static Problem ofFaults(Faults faults) {
    return ofFaults(faults.listed(), faults.count());
  }

  static Problem ofFaults(List<Fault> faults, int count) {
    return new Problem(
        type("faulty-request"), "Faulty request", 422, detail(faults, count), faults);
  }

  static Problem ofOne(String type, String title, int status, Fault fault) {
    return new Problem(type(type), title, status, fault.message(), List.of(fault));
  }

  private static String detail(List<Fault> faults, int count) {
    if (count == 1) {
      return faults.get(0).message();
    }
    String listed = faults.size() == count ? "each" : "the first " + faults.size();
    return count + " faults, " + listed + " named under 'errors'";
  }

  private static String type(String name) {
    return "urn:tranche:problem:" + name;
  }
}
