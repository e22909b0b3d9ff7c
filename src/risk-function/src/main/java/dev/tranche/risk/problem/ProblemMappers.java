package dev.tranche.risk.problem;

import dev.tranche.risk.model.RequestIds;
import dev.tranche.risk.record.RequestNotes;
import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.function.FailureLog;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.request.problem.Problem;
import dev.tranche.scoring.request.problem.ProblemJson;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem document. */
@Singleton
final class ProblemMappers {
  private static final int UNAVAILABLE = 503;

  private final StrictJson json = new StrictJson();
  private final RequestIds requestIds;
  private final FailureLog failures;

  ProblemMappers(RequestIds requestIds, FailureLog failures) {
    this.requestIds = requestIds;
    this.failures = failures;
  }

  @ServerExceptionMapper
  Response refused(RefusedRequestException refused, HttpServerRequest request) {
    return response(request, Problem.of(refused)).build();
  }

  @ServerExceptionMapper
  Response refused(RefusedParametersException refused, HttpServerRequest request) {
    return response(request, Problem.ofErrors(refused.errors(), refused.count())).build();
  }

  @ServerExceptionMapper
  Response refused(MissingCapabilityException refused, HttpServerRequest request) {
    return response(request, refused.problem())
        .header(HttpHeaders.WWW_AUTHENTICATE, refused.challenge())
        .build();
  }

  @ServerExceptionMapper
  Response status(WebApplicationException e, HttpServerRequest request) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    Problem problem =
        switch (status.getStatusCode()) {
          case 404 -> Problem.notFound();
          case 405 -> ofStatus(status, "This path does not take this method; see the Allow header");
          case 415 -> ofStatus(status, "Send the body as application/json, not compressed");
          default -> ofStatus(status, "The request could not be handled");
        };
    return response(request, problem).build();
  }

  private static Problem ofStatus(Response.StatusType status, String detail) {
    return Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase(), detail);
  }

  /** A challenger that cannot be opened; the champion was opened at the start. */
  @ServerExceptionMapper
  Response closed(BundleException e, HttpServerRequest request) {
    failures.unanswered(requestIds.current(), e);
    String detail = "The model asked for cannot be opened; the function's log says why";
    return response(request, Problem.ofStatus(UNAVAILABLE, "Service Unavailable", detail)).build();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e, HttpServerRequest request) {
    failures.unanswered(requestIds.current(), e);
    return response(request, Problem.unexpected()).build();
  }

  private Response.ResponseBuilder response(HttpServerRequest request, Problem problem) {
    RequestNotes.of(request).refused(problem);
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(written(problem));
  }

  private byte[] written(Problem problem) {
    return ProblemJson.document(json.factory(), problem, requestIds.current());
  }
}
