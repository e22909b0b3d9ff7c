package dev.tranche.risk;

import dev.tranche.risk.answer.Question;
import dev.tranche.risk.model.Document;
import dev.tranche.scoring.request.Refusal;
import dev.tranche.scoring.request.RefusedRequestException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The description of these paths. It is written by hand: nothing has to be scanned at the start.
 */
@Path("/q/openapi")
@NonBlocking
public final class OpenApiResource {
  private static final String YAML = "yaml";
  private static final String JSON = "json";

  private final Map<String, Document> documents = Map.of(YAML, of(YAML), JSON, of(JSON));

  /**
   * The OpenAPI document.
   *
   * @param format yaml or json; if absent, what the caller accepts decides, else it is yaml
   */
  @GET
  @Produces(MediaType.WILDCARD)
  public Response document(
      @RestQuery Optional<String> format,
      @RestHeader(HttpHeaders.ACCEPT) List<String> accept,
      @RestHeader(HttpHeaders.IF_NONE_MATCH) List<String> known) {
    String wanted = format.orElseGet(() -> accepted(String.join(",", accept)));
    Document document = documents.get(wanted);
    if (document == null) {
      throw new RefusedRequestException(
          Refusal.FAULTY, Question.unknown("format", wanted, List.of(YAML, JSON)));
    }
    return document.answer(known);
  }

  private static String accepted(String types) {
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
