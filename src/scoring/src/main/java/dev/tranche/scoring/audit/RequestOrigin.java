package dev.tranche.scoring.audit;

import java.util.Optional;

/**
 * Where a request came from, as far as it says so. Nothing of it names a person.
 *
 * @param caller SHA-256 of the name that the gateway knows the caller by, 64 hexadecimal digits
 * @param idempotency SHA-256 of that caller's key for what may be sent again, 64 hexadecimal digits
 * @param traceId of W3C Trace Context, 32 hexadecimal digits
 * @param xrayTraceId of AWS X-Ray, such as {@code 1-5759e988-bd862e3fe1be46a994272793}
 */
public record RequestOrigin(
    Optional<String> caller,
    Optional<String> idempotency,
    Optional<String> traceId,
    Optional<String> xrayTraceId) {
  /** Of a request that says nothing. */
  public static final RequestOrigin UNKNOWN =
      new RequestOrigin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
