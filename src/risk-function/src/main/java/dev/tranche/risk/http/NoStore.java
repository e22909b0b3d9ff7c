package dev.tranche.risk.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Nobody is to store scores and errors; what may be stored says so itself. The headers that are the
 * same on every answer are in the configuration.
 */
@Singleton
final class NoStore {
  /** Before every other filter, as those answer, too. */
  private static final int FIRST = 2_000;

  void register(@Observes Filters filters) {
    filters.register(NoStore::add, FIRST);
  }

  private static void add(RoutingContext request) {
    request.addHeadersEndHandler(
        any -> {
          MultiMap headers = request.response().headers();
          if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
          }
        });
    request.next();
  }
}
