package dev.tranche.risk.model;

import com.amazonaws.services.lambda.runtime.Context;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** The request that is being answered, by the name that Lambda and its logs give it. */
@Singleton
public final class RequestIds {
  private final Instance<Context> lambda;

  RequestIds(Instance<Context> lambda) {
    this.lambda = lambda;
  }

  public String current() {
    return lambda.get().getAwsRequestId();
  }
}
