package dev.tranche.risk.http;

import dev.tranche.risk.event.EventContext;
import dev.tranche.risk.event.HttpEvent;
import dev.tranche.risk.model.RiskSettings;
import dev.tranche.scoring.request.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Lets in only callers with the scope that is set, if one is set; else no request passes here. The
 * gateway has verified who calls; what is missing is said as RFC 6750, section 3, asks.
 */
@Singleton
final class RequiredScope {
  /** Before every path, and before it is looked at whether there is such a path. */
  private static final int FIRST = 150;

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final ProblemAnswer answer = new ProblemAnswer();
  private final Optional<String> scope;

  RequiredScope(RiskSettings settings) {
    this.scope = settings.admission().requiredScope();
  }

  void register(@Observes Filters filters) {
    scope.ifPresent(required -> filters.register(request -> check(request, required), FIRST));
  }

  private void check(RoutingContext request, String required) {
    Optional<Caller> caller =
        EventContext.of(request, HttpEvent.class).flatMap(it -> Caller.of(it.authorizer()));
    if (caller.isEmpty()) {
      refuse(
          request,
          Problem.ofStatus(
              UNAUTHORIZED, "Unauthorized", "The gateway names no caller; send a token"),
          "Bearer realm=\"tranche\"");
    } else if (!caller.get().scopes().contains(required)) {
      refuse(
          request,
          Problem.ofStatus(FORBIDDEN, "Forbidden", "The caller lacks the scope " + required),
          "Bearer realm=\"tranche\", error=\"insufficient_scope\", scope=\"" + required + '"');
    } else {
      request.next();
    }
  }

  private void refuse(RoutingContext request, Problem problem, String challenge) {
    request.response().putHeader("WWW-Authenticate", challenge);
    answer.send(request, problem);
  }
}
