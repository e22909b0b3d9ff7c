package dev.tranche.risk.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.base.Sha256;
import dev.tranche.risk.event.EventContext;
import dev.tranche.risk.event.HttpEvent;
import dev.tranche.scoring.audit.RequestOrigin;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Says where a request came from, without a name. */
public final class OriginReader {
  /** Where Quarkus puts what Lambda says of an invocation. */
  private static final String OF_INVOCATION = "com.amazonaws.xray.traceHeader";

  private static final String OF_REQUEST = "x-amzn-trace-id";
  private static final String TRACE_PARENT = "traceparent";

  private OriginReader() {}

  /** Of a request within a resource. */
  public static RequestOrigin of(HttpServerRequest request) {
    Optional<String> xray =
        Stream.of(
                Optional.ofNullable(System.getProperty(OF_INVOCATION)),
                Optional.ofNullable(request.getHeader(OF_REQUEST)))
            .flatMap(Optional::stream)
            .flatMap(header -> TraceParent.xrayTraceId(header).stream())
            .findFirst();
    return new RequestOrigin(
        EventContext.of(request, HttpEvent.class)
            .flatMap(event -> principal(event.authorizer()))
            .map(name -> Sha256.of(name.getBytes(StandardCharsets.UTF_8))),
        Optional.ofNullable(request.getHeader(TRACE_PARENT)).flatMap(TraceParent::traceId),
        xray);
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
