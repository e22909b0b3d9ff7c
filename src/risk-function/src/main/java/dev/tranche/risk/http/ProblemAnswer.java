package dev.tranche.risk.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonFactory;
import dev.tranche.risk.event.EventContext;
import dev.tranche.risk.record.RequestNotes;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.ProblemJson;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/** Answers a request, before it comes to a resource, with a problem document. Thread-safe. */
final class ProblemAnswer {
  private final JsonFactory json = new StrictJson().factory();

  void send(RoutingContext request, Problem problem) {
    String id = EventContext.of(request, Context.class).map(Context::getAwsRequestId).orElse("");
    RequestNotes.of(request.request()).refused(problem);
    byte[] body = ProblemJson.document(json, problem, id);
    request
        .response()
        .setStatusCode(problem.status())
        // In these letters: only then does the answer's body become a text, not Base64.
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(Buffer.buffer(body));
  }
}
