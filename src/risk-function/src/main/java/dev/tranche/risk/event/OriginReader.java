package dev.tranche.risk.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.base.Sha256;
import dev.tranche.scoring.audit.RequestOrigin;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says where a request came from, without a name. */
final class OriginReader {
  /** Where Quarkus puts what Lambda says of an invocation. */
  private static final String OF_INVOCATION = "com.amazonaws.xray.traceHeader";

  private static final String OF_REQUEST = "x-amzn-trace-id";
  private static final String TRACE_PARENT = "traceparent";

  private OriginReader() {}

  /** Of a request. */
  static RequestOrigin of(HttpEvent event, AnsweredTrace trace) {
    Optional<String> caller =
        principal(event.authorizer()).map(name -> Sha256.of(name.getBytes(StandardCharsets.UTF_8)));
    return new RequestOrigin(
        caller,
        event
            .header(IdempotencyKey.HEADER)
            .flatMap(IdempotencyKey::read)
            .map(key -> IdempotencyKey.hash(caller, key)),
        Optional.of(trace.traceId()),
        trace.xrayTraceId());
  }

  static AnsweredTrace trace(HttpEvent event, String requestId) {
    return AnsweredTrace.of(event.header(TRACE_PARENT), xrayTraceId(event), requestId);
  }

  /** Of an event that is no request. */
  static AnsweredTrace trace(String requestId) {
    return AnsweredTrace.of(Optional.empty(), ofInvocation(), requestId);
  }

  private static Optional<String> xrayTraceId(HttpEvent event) {
    return ofInvocation().or(() -> event.header(OF_REQUEST).flatMap(TraceParent::xrayTraceId));
  }

  private static Optional<String> ofInvocation() {
    return Optional.ofNullable(System.getProperty(OF_INVOCATION)).flatMap(TraceParent::xrayTraceId);
  }

  /**
   * Who the gateway says is calling: issuer, a blank and subject of a token, the ARN of an IAM
   * identity, or what a Lambda authorizer calls the principal.
   */
  static Optional<String> principal(JsonNode authorizer) {
    JsonNode claims = authorizer.path("jwt").path("claims");
    JsonNode answer = authorizer.path("lambda");
    Optional<String> subject = text(claims, "sub").or(() -> text(claims, "client_id"));
    return subject
        .map(sub -> text(claims, "iss").map(issuer -> issuer + ' ' + sub).orElse(sub))
        .or(() -> text(authorizer.path("iam"), "userArn"))
        .or(() -> text(answer, "principalId"))
        .or(() -> text(answer, "sub"));
  }

  private static Optional<String> text(JsonNode object, String member) {
    return Optional.ofNullable(object.path(member).textValue()).filter(it -> !it.isEmpty());
  }
}
