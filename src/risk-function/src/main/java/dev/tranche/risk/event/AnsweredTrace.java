package dev.tranche.risk.event;

import dev.tranche.base.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The trace that a request is a part of: the one it says, else X-Ray's, else one of its own. It is
 * computed, not drawn: whoever has the request's id can find it.
 *
 * @param traceId 32 hexadecimal digits
 * @param traceParent W3C Trace Context's header, with the answering of this request as the parent
 * @param xrayTraceId of AWS X-Ray, in its own form
 */
record AnsweredTrace(String traceId, String traceParent, Optional<String> xrayTraceId) {
  private static final int PARENT_DIGITS = 16;
  private static final int TRACE_DIGITS = 32;

  /**
   * Of a request.
   *
   * @param given its own {@code traceparent}, valid or not
   * @param xrayTraceId as {@link TraceParent#xrayTraceId} finds it
   */
  static AnsweredTrace of(Optional<String> given, Optional<String> xrayTraceId, String requestId) {
    String digits = Sha256.of(requestId.getBytes(StandardCharsets.UTF_8));
    String traceId =
        given
            .flatMap(TraceParent::traceId)
            .or(() -> xrayTraceId.flatMap(TraceParent::ofXRay))
            .orElseGet(() -> digits.substring(PARENT_DIGITS, PARENT_DIGITS + TRACE_DIGITS));
    String flags = given.filter(TraceParent::sampled).isPresent() ? "01" : "00";
    String parent = digits.substring(0, PARENT_DIGITS);
    String traceParent = "00-" + traceId + '-' + parent + '-' + flags;
    return new AnsweredTrace(traceId, traceParent, xrayTraceId);
  }
}
