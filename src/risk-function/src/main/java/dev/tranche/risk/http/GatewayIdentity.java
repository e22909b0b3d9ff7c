package dev.tranche.risk.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.quarkus.amazon.lambda.http.LambdaIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.inject.Singleton;

/**
 * Makes the caller whom the gateway's authorizer vouches for the framework's identity, with the
 * scopes as its roles. The framework's own provider makes roles of Cognito's groups only, which
 * tokens of programs do not have.
 */
@Singleton
final class GatewayIdentity implements LambdaIdentityProvider {
  private static final SecurityIdentity NOBODY =
      QuarkusSecurityIdentity.builder().setAnonymous(true).build();

  @Override
  public SecurityIdentity authenticate(APIGatewayV2HTTPEvent event) {
    return Caller.of(event).map(GatewayIdentity::identity).orElse(NOBODY);
  }

  private static SecurityIdentity identity(Caller caller) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(caller.name()))
        .addRoles(caller.scopes())
        .build();
  }
}
