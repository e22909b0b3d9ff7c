package dev.tranche.risk.http;

import dev.tranche.risk.model.RiskSettings;
import dev.tranche.scoring.request.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Lets in only what comes by the service's own address, such as a distribution with a firewall,
 * which adds a header that nobody else knows; else no request passes here. Without such an address
 * whoever asks passes.
 */
@Singleton
final class OriginSecret {
  private static final String HEADER = "X-Origin-Secret";

  /** Before it is asked who calls. */
  private static final int FIRST = 160;

  private static final int FORBIDDEN = 403;

  private final ProblemAnswer answer = new ProblemAnswer();
  private final List<byte[]> secrets;

  OriginSecret(RiskSettings settings) {
    this.secrets = settings.admission().originSecrets().stream().map(OriginSecret::bytes).toList();
  }

  void register(@Observes Filters filters) {
    if (!secrets.isEmpty()) {
      filters.register(this::check, FIRST);
    }
  }

  private void check(RoutingContext request) {
    String given = request.request().getHeader(HEADER);
    byte[] bytes = bytes(given == null ? "" : given);
    // How long a comparison takes must not tell how much of it was right.
    if (secrets.stream().anyMatch(secret -> MessageDigest.isEqual(secret, bytes))) {
      request.next();
    } else {
      answer.send(
          request,
          Problem.ofStatus(
              FORBIDDEN, "Forbidden", "This is not the service's address; ask the one it has"));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
