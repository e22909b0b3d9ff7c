package dev.tranche.risk.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonFactory;
import dev.tranche.risk.model.ModelsConfig;
import dev.tranche.risk.problem.Problem;
import dev.tranche.risk.problem.ProblemJson;
import dev.tranche.scoring.function.Executable;
import dev.tranche.scoring.request.StrictJson;
import dev.tranche.scoring.wording.Quoted;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.vertx.http.runtime.QuarkusHttpHeaders;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
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
  private static final int BEFORE_ANY_ANSWER = 1_500;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** RFC 6749, 3.3. */
  private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");

  private final Optional<String> scope;

  RequiredScope(ModelsConfig config) {
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
          JsonFactory json = new StrictJson().factory();
          filters.register(request -> check(request, required, json), BEFORE_ANY_ANSWER);
        });
  }

  private static void check(RoutingContext request, String required, JsonFactory json) {
    Optional<Caller> caller = event(request, APIGatewayV2HTTPEvent.class).flatMap(Caller::of);
    if (caller.isEmpty()) {
      refuse(
          request,
          json,
          Problem.ofStatus(
              UNAUTHORIZED, "Unauthorized", "The gateway names no caller; send a token"),
          "Bearer realm=\"tranche\"");
    } else if (!caller.get().scopes().contains(required)) {
      refuse(
          request,
          json,
          Problem.ofStatus(FORBIDDEN, "Forbidden", "The caller lacks the scope " + required),
          "Bearer realm=\"tranche\", error=\"insufficient_scope\", scope=\"" + required + '"');
    } else {
      request.next();
    }
  }

  private static void refuse(
      RoutingContext request, JsonFactory json, Problem problem, String challenge) {
    String id = event(request, Context.class).map(Context::getAwsRequestId).orElse("");
    byte[] body = ProblemJson.document(json, problem, id);
    request
        .response()
        .setStatusCode(problem.status())
        // In these letters: only then does the answer's body become a text, not Base64.
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("WWW-Authenticate", challenge)
        .end(Buffer.buffer(body));
  }

  /** What Lambda handed over with the request. */
  private static <T> Optional<T> event(RoutingContext request, Class<T> type) {
    return request.request().headers() instanceof QuarkusHttpHeaders headers
        ? Optional.ofNullable(headers.getContextObject(type))
        : Optional.empty();
  }
}
