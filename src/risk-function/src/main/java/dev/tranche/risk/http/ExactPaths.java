package dev.tranche.risk.http;

import dev.tranche.scoring.request.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * A path is what the contract spells, and nothing else: the framework would take {@code
 * /v1/model/}, {@code /v1//model}, {@code /x/../v1/model} and {@code /%76%31/model} for {@code
 * /v1/model}, the gateway's routes do not. Who tries a path out without a gateway is told what will
 * happen behind one; and whatever asks for a decision does so by a path that is known as such, so
 * that its refusal is recorded.
 */
@Singleton
final class ExactPaths {
  /** After the caller's scope has been looked at, before the resources. */
  private static final int LAST = 90;

  private final ProblemAnswer answer = new ProblemAnswer();

  void register(@Observes Filters filters) {
    filters.register(this::check, LAST);
  }

  private void check(RoutingContext request) {
    if (exact(request)) {
      request.next();
    } else {
      answer.send(request, Problem.notFound());
    }
  }

  private static boolean exact(RoutingContext request) {
    String path = request.request().path();
    boolean slash = path.length() > 1 && path.endsWith("/");
    return !slash
        && !path.contains("//")
        && !path.contains(";")
        && path.equals(request.normalizedPath());
  }
}
