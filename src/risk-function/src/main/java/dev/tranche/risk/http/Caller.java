package dev.tranche.risk.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who the gateway says is calling (API Gateway Developer Guide, "Control access to HTTP APIs").
 *
 * @param name the token's subject, or the ARN of who signed the request
 * @param scopes the caller may act in; nobody has any who signs requests as an IAM identity
 */
record Caller(String name, Set<String> scopes) {
  private static final String UNNAMED = "caller";

  Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Empty if the gateway asked for no identity. */
  static Optional<Caller> of(APIGatewayV2HTTPEvent event) {
    var context = Optional.ofNullable(event.getRequestContext());
    var authorizer = context.map(APIGatewayV2HTTPEvent.RequestContext::getAuthorizer);
    var token = authorizer.map(it -> it.getJwt());
    var answer = authorizer.map(it -> it.getLambda()).filter(it -> !it.isEmpty());
    var signer = authorizer.map(it -> it.getIam());
    if (token.isEmpty() && answer.isEmpty() && signer.isEmpty()) {
      return Optional.empty();
    }
    Set<String> scopes = new TreeSet<>();
    token.map(it -> it.getClaims()).ifPresent(it -> addClaims(scopes, it));
    token.map(it -> it.getScopes()).ifPresent(scopes::addAll);
    answer.map(it -> it.get("scope")).ifPresent(it -> add(scopes, it));
    String name =
        token
            .map(it -> it.getClaims())
            .map(it -> it.get("sub"))
            .or(() -> signer.map(it -> it.getUserArn()))
            .orElse(UNNAMED);
    return Optional.of(new Caller(name, scopes));
  }

  /** {@code scp} is what some issuers call it; the gateway takes either. */
  private static void addClaims(Set<String> scopes, Map<String, String> claims) {
    Stream.of("scope", "scp")
        .flatMap(name -> Optional.ofNullable(claims.get(name)).stream())
        .forEach(scope -> add(scopes, scope));
  }

  /** A text of scopes and blanks (RFC 6749, 3.3), or a list, which the gateway prints as [a b]. */
  private static void add(Set<String> scopes, Object given) {
    if (given instanceof Collection<?> list) {
      list.forEach(item -> add(scopes, item));
    } else if (given instanceof String text) {
      Stream.of(text.split("[\\[\\] ]+")).filter(it -> !it.isEmpty()).forEach(scopes::add);
    }
  }
}
