package dev.tranche.risk;

import dev.tranche.risk.http.Parameters;
import dev.tranche.risk.http.Permissions;
import dev.tranche.risk.http.PlainBody;
import dev.tranche.risk.record.RequestNotes;
import dev.tranche.risk.record.ReviewLog;
import dev.tranche.scoring.function.Capability;
import dev.tranche.scoring.review.ReviewReader;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;

/** Where people's decisions on referred cases are recorded. */
@Path("/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class ReviewResource {
  private final ReviewReader reader;
  private final ReviewLog log;
  private final Permissions permissions;

  ReviewResource(ReviewReader reader, ReviewLog log, Permissions permissions) {
    this.reader = reader;
    this.log = log;
    this.permissions = permissions;
  }

  /**
   * Records one review. Nothing is known here of the decision that it is of: whether there is such
   * a one, and whether it was left to people, is for a replay of the records to find.
   *
   * @param coding how the body is compressed; such bodies are refused
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response review(
      byte[] body,
      @Context HttpServerRequest request,
      @RestHeader(HttpHeaders.CONTENT_ENCODING) List<String> coding) {
    permissions.require(request, Capability.REVIEW);
    PlainBody.require(coding);
    Parameters.of(Optional.ofNullable(request.query()), List.of()).refuseInvalid();
    RequestNotes notes = RequestNotes.of(request);
    byte[] answer = log.add(reader.read(body, notes.clock().time()), notes.clock());
    return Response.status(Response.Status.CREATED)
        .type(MediaType.APPLICATION_JSON)
        .entity(answer)
        .build();
  }
}
