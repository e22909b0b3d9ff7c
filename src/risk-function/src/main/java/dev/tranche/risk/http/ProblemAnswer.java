package dev.tranche.risk.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonFactory;
import dev.tranche.risk.problem.Problem;
import dev.tranche.risk.problem.ProblemJson;
import dev.tranche.scoring.request.StrictJson;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Answers a request, before it comes to a resource, with a problem document. Thread-safe. */
final class ProblemAnswer {
  private final JsonFactory json = new StrictJson().factory();

  void send(RoutingContext request, Problem problem) {
    String id = event(request, Context.class).map(Context::getAwsRequestId).orElse("");
    byte[] body = ProblemJson.document(json, problem, id);
    request
        .response()
        .setStatusCode(problem.status())
        // In these letters: only then does the answer's body become a text, not Base64.
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(Buffer.buffer(body));
  }

  /** What Lambda handed over with the request. */
  static <T> Optional<T> event(RoutingContext request, Class<T> type) {
    return request.request().headers() instanceof QuarkusHttpHeaders headers
        ? Optional.ofNullable(headers.getContextObject(type))
        : Optional.empty();
  }
}
