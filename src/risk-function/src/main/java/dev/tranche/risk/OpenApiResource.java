package dev.tranche.risk;

import dev.tranche.risk.answer.Question;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The description of these paths. It is written by hand: nothing has to be scanned at the start.
 */
@Path("/q/openapi")
@NonBlocking
public final class OpenApiResource {
  private static final List<String> FORMATS = List.of("yaml", "json");

  /**
   * The OpenAPI document.
   *
   * @param format yaml or json
   */
  @GET
  public Response document(@RestQuery Optional<String> format) {
    String wanted = format.orElse(FORMATS.get(0));
    if (!FORMATS.contains(wanted)) {
      throw new RefusedRequestException(
          Refusal.FAULTY, Question.unknown("format", wanted, FORMATS));
    }
    try (InputStream document = OpenApiResource.class.getResourceAsStream("/openapi." + wanted)) {
      return Response.ok(document.readAllBytes(), "application/" + wanted).build();
    } catch (IOException e) {
      throw new UncheckedIOException("a resource can always be read", e);
    }
  }
}
