package dev.tranche.risk.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * Names the methods of a path truly, where an answer names them: RESTEasy takes those of all paths
 * together, and none at all where it refuses one.
 */
@Singleton
final class AllowedMethods {
  /** The answers of all other filters pass here. */
  private static final int FIRST = 2_000;

  private static final int METHOD_NOT_ALLOWED = 405;

  /** What the annotations of the resources say, which nobody has to look at in every start. */
  static final Map<String, String> OF_PATH =
      Map.of(
          "/v1/risk-scores", "POST, OPTIONS",
          "/v1/risk-scores/batch", "POST, OPTIONS",
          "/v1/reviews", "POST, OPTIONS",
          "/v1/model", "GET, HEAD, OPTIONS",
          "/v1/schema", "GET, HEAD, OPTIONS",
          "/q/openapi", "GET, HEAD, OPTIONS",
          "/q/errors", "GET, HEAD, OPTIONS");

  void register(@Observes Filters filters) {
    filters.register(AllowedMethods::add, FIRST);
  }

  private static void add(RoutingContext request) {
    request.addHeadersEndHandler(
        any -> {
          MultiMap headers = request.response().headers();
          boolean refused = request.response().getStatusCode() == METHOD_NOT_ALLOWED;
          if (refused || headers.contains(HttpHeaders.ALLOW)) {
            Optional.ofNullable(OF_PATH.get(request.normalizedPath()))
                .ifPresent(methods -> headers.set(HttpHeaders.ALLOW, methods));
          }
        });
    request.next();
  }
}
