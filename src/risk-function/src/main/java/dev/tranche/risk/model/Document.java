package dev.tranche.risk.model;

import dev.tranche.base.Sha256;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A document that stays as it is while the function runs. It is made when it is first asked for, so
 * that no start waits for it. Its entity tag is that of its content. Thread-safe.
 */
public final class Document {
  /** Another deployment may say something else; who may read it is not for a cache to decide. */
  private static final String KEEP_BUT_ASK = "private, no-cache";

  private final String mediaType;
  private final Supplier<byte[]> content;
  private volatile Optional<Written> written = Optional.empty();

  public Document(String mediaType, Supplier<byte[]> content) {
    this.mediaType = mediaType;
    this.content = content;
  }

  /**
   * The document, or 304 if the caller has it already (RFC 9110, 13.1.2).
   *
   * @param known the values of If-None-Match, in any form
   */
  public Response answer(List<String> known) {
    Written document = written();
    Response.ResponseBuilder answer =
        known.stream().anyMatch(document::isAmong)
            ? Response.notModified()
            : Response.ok(document.body(), mediaType);
    return answer.tag(document.tag()).header(HttpHeaders.CACHE_CONTROL, KEEP_BUT_ASK).build();
  }

  private Written written() {
    if (written.isEmpty()) {
      byte[] body = content.get();
      written = Optional.of(new Written(body, new EntityTag(Sha256.of(body))));
    }
    return written.get();
  }

  private record Written(byte[] body, EntityTag tag) {
    boolean isAmong(String tags) {
      return tags.strip().equals("*") || tags.contains('"' + tag.getValue() + '"');
    }
  }
}
