package dev.tranche.risk.problem;

import dev.tranche.risk.model.RequestIds;
import dev.tranche.risk.record.FailureLog;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.StrictJson;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem document. */
@Singleton
final class ProblemMappers {
  private static final int UNAVAILABLE = 503;
  private static final Map<String, String> ALLOWED =
      Map.of(
          "/v1/risk-scores", "POST, OPTIONS",
          "/v1/model", "GET, HEAD, OPTIONS",
          "/v1/schema", "GET, HEAD, OPTIONS",
          "/q/openapi", "GET, HEAD, OPTIONS");

  private final StrictJson json = new StrictJson();
  private final RequestIds requestIds;
  private final FailureLog violations;

  ProblemMappers(RequestIds requestIds, FailureLog violations) {
    this.requestIds = requestIds;
    this.violations = violations;
  }

  @ServerExceptionMapper
  Response refused(RefusedRequestException refused) {
    Problem problem =
        switch (refused.refusal()) {
          case MALFORMED ->
              Problem.ofOne("malformed-json", "Not JSON", 400, refused.violations().get(0));
          case INVALID -> Problem.ofViolations(refused.violations(), refused.count());
          case TOO_LARGE ->
              Problem.ofOne("too-large", "Request too large", 413, refused.violations().get(0));
        };
    return response(problem).build();
  }

  @ServerExceptionMapper
  Response refused(RefusedParametersException refused) {
    return response(Problem.ofErrors(refused.errors(), refused.count())).build();
  }

  @ServerExceptionMapper
  Response status(WebApplicationException e, RoutingContext request) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    Problem problem =
        switch (status.getStatusCode()) {
          case 404 -> Problem.notFound();
          case 405 -> ofStatus(status, "This path does not take this method; see the Allow header");
          case 415 -> ofStatus(status, "Send the body as application/json");
          default -> ofStatus(status, "The request could not be handled");
        };
    String allow = ALLOWED.get(request.normalizedPath());
    return problem.status() == 405 && allow != null
        ? response(problem).header(HttpHeaders.ALLOW, allow).build()
        : response(problem).build();
  }

  private static Problem ofStatus(Response.StatusType status, String detail) {
    return Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase(), detail);
  }

  /** A challenger that cannot be opened; the champion was opened at the start. */
  @ServerExceptionMapper
  Response closed(BundleException e) {
    keep(e);
    String detail = "The model asked for cannot be opened; the function's log says why";
    return response(Problem.ofStatus(UNAVAILABLE, "Service Unavailable", detail)).build();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    keep(e);
    return response(Problem.unexpected()).build();
  }

  private void keep(Throwable failure) {
    try {
      violations.unanswered(requestIds.current(), failure);
    } catch (UncheckedIOException unwritable) {
      // The log may be what is broken; the caller is to hear of the failure all the same.
    }
  }

  private Response.ResponseBuilder response(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(written(problem));
  }

  private byte[] written(Problem problem) {
    return ProblemJson.document(json.factory(), problem, requestIds.current());
  }
}
