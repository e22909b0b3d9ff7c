package dev.tranche.risk;

import static java.util.Objects.requireNonNull;

import dev.tranche.risk.event.EventContext;
import dev.tranche.risk.event.HttpEvent;
import dev.tranche.risk.http.Parameters;
import dev.tranche.risk.http.Permissions;
import dev.tranche.risk.model.Document;
import dev.tranche.scoring.function.Capability;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;

/**
 * The description of these paths, and of their errors. It is written by hand: nothing has to be
 * scanned at the start.
 */
@Path("/q")
@NonBlocking
public final class OpenApiResource {
  private static final String FORMAT = "format";
  private static final String YAML = "yaml";
  private static final String JSON = "json";

  private final Map<String, Document> documents = Map.of(YAML, of(YAML), JSON, of(JSON));

  /** As plain text: browsers show it, where they would only keep Markdown. */
  private final Document errors =
      new Document("text/plain;charset=UTF-8", () -> resource("/errors.md"));

  private final Permissions permissions;

  OpenApiResource(Permissions permissions) {
    this.permissions = permissions;
  }

  /**
   * The OpenAPI document, which callers need to score.
   *
   * @param context whose query may say {@code format}, yaml or json; if it does not, what the
   *     caller accepts decides, else it is yaml
   */
  @GET
  @Path("/openapi")
  @Produces(MediaType.WILDCARD)
  public Response document(
      @Context RoutingContext context, @RestHeader(HttpHeaders.IF_NONE_MATCH) List<String> known) {
    permissions.require(context.request(), Capability.SCORE);
    Optional<String> query = Optional.ofNullable(context.request().query());
    Parameters parameters = Parameters.of(query, List.of(FORMAT));
    Optional<String> format = parameters.oneOf(FORMAT, List.of(YAML, JSON));
    parameters.refuseInvalid();
    Document document = requireNonNull(documents.get(format.orElseGet(() -> accepted(context))));
    return document.answer(known);
  }

  /** What the types and codes of problem documents mean. */
  @GET
  @Path("/errors")
  @Produces(MediaType.WILDCARD)
  public Response errors(
      @Context RoutingContext context, @RestHeader(HttpHeaders.IF_NONE_MATCH) List<String> known) {
    permissions.require(context.request(), Capability.SCORE);
    Parameters.of(Optional.ofNullable(context.request().query()), List.of()).refuseInvalid();
    return errors.answer(known);
  }

  private static String accepted(RoutingContext context) {
    String types = EventContext.of(context, HttpEvent.class).map(HttpEvent::accept).orElse("");
    return types.contains(JSON) && !types.contains(YAML) ? JSON : YAML;
  }

  private static Document of(String format) {
    return new Document("application/" + format, () -> resource("/openapi." + format));
  }

  private static byte[] resource(String name) {
    try (InputStream document = OpenApiResource.class.getResourceAsStream(name)) {
      return document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("a resource can always be read", e);
    }
  }
}
