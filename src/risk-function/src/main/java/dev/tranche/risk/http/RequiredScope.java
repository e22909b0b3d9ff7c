package dev.tranche.risk.http;

import dev.tranche.base.Quoted;
import dev.tranche.risk.model.RiskModelsConfig;
import dev.tranche.risk.problem.Problem;
import dev.tranche.scoring.function.Executable;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
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
  /** Lower than the framework's authentication (200), which must have been set up. */
  private static final int AFTER_AUTHENTICATION = 150;

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
          filters.register(request -> check(request, required), AFTER_AUTHENTICATION);
        });
  }

  private void check(RoutingContext request, String required) {
    QuarkusHttpUser.getSecurityIdentity(request, null)
        .subscribe()
        .with(identity -> check(request, identity, required), request::fail);
  }

  private void check(RoutingContext request, SecurityIdentity caller, String required) {
    if (caller == null || caller.isAnonymous()) {
      refuse(
          request,
          Problem.ofStatus(
              UNAUTHORIZED, "Unauthorized", "The gateway names no caller; send a token"),
          "Bearer realm=\"tranche\"");
    } else if (!caller.hasRole(required)) {
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
