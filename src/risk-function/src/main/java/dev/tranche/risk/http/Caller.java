package dev.tranche.risk.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who the gateway says is calling (API Gateway Developer Guide, "Control access to HTTP APIs").
 *
 * @param scopes the caller may act in; nobody has any who signs requests as an IAM identity
 */
record Caller(Set<String> scopes) {
  Caller {
    scopes = Set.copyOf(scopes);
  }

  /**
   * Empty if the gateway asked for no identity.
   *
   * @param authorizer of an event's request context
   */
  static Optional<Caller> of(JsonNode authorizer) {
    JsonNode token = authorizer.path("jwt");
    JsonNode answer = authorizer.path("lambda");
    if (!token.isObject() && answer.isEmpty() && !authorizer.path("iam").isObject()) {
      return Optional.empty();
    }
    Set<String> scopes = new TreeSet<>();
    // "scp" is what some issuers call it; the gateway takes either.
    add(scopes, token.path("claims").path("scope"));
    add(scopes, token.path("claims").path("scp"));
    add(scopes, token.path("scopes"));
    add(scopes, answer.path("scope"));
    return Optional.of(new Caller(scopes));
  }

  /** A text of scopes and blanks (RFC 6749, 3.3), or a list, which the gateway prints as [a b]. */
  private static void add(Set<String> scopes, JsonNode given) {
    given.forEach(item -> add(scopes, item));
    if (given.isTextual()) {
      Stream.of(given.textValue().split("[\\[\\] ]+"))
          .filter(it -> !it.isEmpty())
          .forEach(scopes::add);
    }
  }
}
