package dev.tranche.risk.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The headers by which answers are neither stored, nor taken for another type, nor run, as the
 * OWASP REST Security Cheat Sheet advises; what may be stored says so itself. They are set before
 * anything can answer, so errors have them, too.
 */
@Singleton
final class SecurityHeaders {
  /** Before every other filter. */
  private static final int FIRST = 2_000;

  private static final CharSequence[] NAMES_AND_VALUES = {
    text("content-security-policy"), text("default-src 'none'; frame-ancestors 'none'"),
    text("referrer-policy"), text("no-referrer"),
    text("strict-transport-security"), text("max-age=63072000"),
    text("x-content-type-options"), text("nosniff")
  };

  private static final CharSequence NO_STORE = text("no-store");

  void register(@Observes Filters filters) {
    filters.register(SecurityHeaders::add, FIRST);
  }

  private static void add(RoutingContext request) {
    MultiMap headers = request.response().headers();
    for (int i = 0; i < NAMES_AND_VALUES.length; i += 2) {
      headers.set(NAMES_AND_VALUES[i], NAMES_AND_VALUES[i + 1]);
    }
    request.addHeadersEndHandler(
        any -> {
          if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
          }
        });
    request.next();
  }

  private static CharSequence text(String text) {
    return HttpHeaders.createOptimized(text);
  }
}
