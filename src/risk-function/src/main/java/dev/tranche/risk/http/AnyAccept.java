package dev.tranche.risk.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers are JSON whatever the caller would accept (RFC 9110, 12.5.1, allows it): there is nothing
 * else to choose from, and an error that names the faults is of more use than one about the header.
 */
@Singleton
final class AnyAccept {
  private static final int EARLY = 1_000;

  void register(@Observes Filters filters) {
    filters.register(AnyAccept::forget, EARLY);
  }

  private static void forget(RoutingContext request) {
    if (request.normalizedPath().startsWith("/v")) {
      request.request().headers().set(HttpHeaders.ACCEPT, "*/*");
    }
    request.next();
  }
}
