package dev.tranche.risk.event;

import com.amazonaws.services.lambda.runtime.Context;
import dev.tranche.risk.record.RequestNotes;
import io.netty.handler.codec.http.HttpHeaders;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * What goes with a request through the server beside HTTP. Quarkus' Lambda extension carries it by
 * the headers' own class, and looks there for {@link Context}.
 */
public final class EventContext {
  private EventContext() {}

  /** None yet, but with all that goes with a request. */
  static HttpHeaders headers(HttpEvent event, Context context, RequestNotes notes) {
    QuarkusHttpHeaders headers = new QuarkusHttpHeaders();
    headers.setContextObject(Context.class, context);
    headers.setContextObject(HttpEvent.class, event);
    headers.setContextObject(RequestNotes.class, notes);
    return headers;
  }

  /** The event that a request came with, or Lambda's context, as it was handed over. */
  public static <T> Optional<T> of(RoutingContext request, Class<T> type) {
    return of(request.request(), type);
  }

  /** The same of a request within a resource. */
  public static <T> Optional<T> of(HttpServerRequest request, Class<T> type) {
    return request.headers() instanceof QuarkusHttpHeaders headers
        ? Optional.ofNullable(headers.getContextObject(type))
        : Optional.empty();
  }
}
