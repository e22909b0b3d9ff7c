package dev.tranche.segmentation;

import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;

/** The id that Lambda gives the current invocation. */
final class InvocationId {
  /** Where Quarkus' request loop notes it; Amazon's Java runtime does not. */
  private static final String REQUEST_ID = "AWSRequestId";

  private InvocationId() {}

  /** Lambda's, or a random one where that is not known. */
  static String now() {
    return Optional.ofNullable(MDC.get(REQUEST_ID))
        .map(Object::toString)
        .orElseGet(() -> UUID.randomUUID().toString());
  }
}
