package dev.tranche.risk.http;

import dev.tranche.base.Quoted;
import dev.tranche.risk.event.EventContext;
import dev.tranche.risk.event.HttpEvent;
import dev.tranche.risk.model.RiskModelsConfig;
import dev.tranche.risk.problem.Problem;
import dev.tranche.scoring.function.Executable;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** RFC 6749, 3.3. */
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");

  private final ProblemAnswer answer = new ProblemAnswer();
  private final Optional<String> scope;

  RequiredScope(RiskModelsConfig config) {
    this.scope = config.requiredScope();
  }

  void register(@Observes Filters filters) {
    scope.ifPresent(
        required -> {
          if (!SCOPE.matcher(required).matches()) {
            String message =
                "TRANCHE_REQUIRED_SCOPE: " + Quoted.of(required) + " is not one OAuth scope";
            Executable.refuseStart(message);
            throw new PreventFurtherStepsException(message, 1);
          }
          filters.register(request -> check(request, required), FIRST);
        });
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
