package dev.tranche.risk.http;

import dev.tranche.risk.event.EventContext;
import dev.tranche.risk.event.HttpEvent;
import dev.tranche.risk.model.Grants;
import dev.tranche.risk.model.RiskSettings;
import dev.tranche.risk.problem.MissingCapability;
import dev.tranche.risk.problem.MissingCapabilityException;
import dev.tranche.scoring.function.Capability;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Knows what the caller of a request may do. Thread-safe. */
@Singleton
public final class Permissions {
  private final Grants grants;

  Permissions(RiskSettings settings) {
    this.grants = settings.grants();
  }

  /** Whether the caller may do something. */
  public boolean allow(HttpServerRequest request, Capability capability) {
    return grants.everybodys().contains(capability)
        || scope(capability).filter(it -> acts(request, it)).isPresent();
  }

  private static boolean acts(HttpServerRequest request, String scope) {
    return EventContext.of(request, HttpEvent.class)
        .flatMap(it -> Caller.of(it.authorizer()))
        .filter(caller -> caller.scopes().contains(scope))
        .isPresent();
  }

  /** The scope that grants it to those who lack it, if one does. */
  public Optional<String> scope(Capability capability) {
    return grants.scope(capability);
  }

  /**
   * Refuses a request whose path needs what its caller may not do.
   *
   * @throws MissingCapabilityException saying so
   */
  public void require(HttpServerRequest request, Capability capability) {
    if (!allow(request, capability)) {
      throw new MissingCapabilityException(
          List.of(MissingCapability.ofPath(capability, scope(capability))));
    }
  }
}
