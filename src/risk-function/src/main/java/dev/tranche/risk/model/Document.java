package dev.tranche.risk.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tranche.scoring.bundle.Sha256;
import dev.tranche.scoring.request.StrictJson;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A JSON document that stays as it is while the function runs. It is made when it is first asked
 * for, so that no start waits for it. Its entity tag is that of its content. Thread-safe.
 */
public final class Document {
  private final String mediaType;
  private final Supplier<JsonNode> tree;
  private volatile Optional<Written> written = Optional.empty();

  public Document(String mediaType, Supplier<JsonNode> tree) {
    this.mediaType = mediaType;
    this.tree = tree;
  }

  /** The document, or 304 if the caller has it already (RFC 9110, 13.1.2). */
  public Response answer(Request request) {
    Written document = written();
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(document.tag());
    return unchanged == null
        ? Response.ok(document.body(), mediaType).tag(document.tag()).build()
        : unchanged.build();
  }

  private Written written() {
    if (written.isEmpty()) {
      byte[] body = new StrictJson().write(tree.get());
      written = Optional.of(new Written(body, new EntityTag(Sha256.of(body))));
    }
    return written.get();
  }

  private record Written(byte[] body, EntityTag tag) {}
}
