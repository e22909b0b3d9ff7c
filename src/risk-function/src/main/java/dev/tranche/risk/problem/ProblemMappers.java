package dev.tranche.risk.problem;

import dev.tranche.scoring.record.Fault;
import dev.tranche.scoring.request.RefusedRequestException;
import dev.tranche.scoring.request.StrictJson;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into a problem document. */
@Singleton
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int SERVER_ERROR = 500;
  private static final Map<String, String> ALLOWED =
      Map.of("/v1/risk-scores", "POST, OPTIONS", "/v1/model", "GET, HEAD, OPTIONS");

  private final StrictJson json = new StrictJson();

  @ServerExceptionMapper
  Response refused(RefusedRequestException refused) {
    List<Fault> faults = refused.faults();
    String detail =
        refused.count() == 1
            ? faults.get(0).message()
            : refused.count() + " faults, " + listed(refused) + " named under 'errors'";
    Problem problem =
        switch (refused.refusal()) {
          case MALFORMED -> new Problem(type("malformed-json"), "Not JSON", 400, detail, faults);
          case FAULTY -> new Problem(type("faulty-request"), "Faulty request", 400, detail, faults);
          case TOO_LARGE ->
              new Problem(type("too-large"), "Request too large", 413, detail, faults);
        };
    return response(problem).build();
  }

  @ServerExceptionMapper
  Response status(WebApplicationException e, UriInfo uri) {
    Response.StatusType status = e.getResponse().getStatusInfo();
    String detail =
        switch (status.getStatusCode()) {
          case 404 -> "There is nothing at this path; try POST /v1/risk-scores or GET /v1/model";
          case 405 -> "This path does not take this method; see the Allow header";
          case 406 -> "Answers are application/json";
          case 415 -> "Send the body as application/json";
          default -> "The request could not be handled";
        };
    var response =
        response(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase(), detail));
    String allow = ALLOWED.get(uri.getRequestUri().getPath());
    return status.getStatusCode() == 405 && allow != null
        ? response.header(HttpHeaders.ALLOW, allow).build()
        : response.build();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    LOG.error("unexpected", e);
    String detail = "The fault is on this side; the function's log has the details";
    return response(Problem.ofStatus(SERVER_ERROR, "Internal Server Error", detail)).build();
  }

  private Response.ResponseBuilder response(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(json.write(problem.tree()));
  }

  private static String listed(RefusedRequestException refused) {
    int listed = refused.faults().size();
    return listed == refused.count() ? "each" : "the first " + listed;
  }

  private static String type(String name) {
    return "urn:tranche:problem:" + name;
  }
}
