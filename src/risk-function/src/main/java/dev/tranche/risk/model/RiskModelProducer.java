package dev.tranche.risk.model;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskModelSet;
import dev.tranche.scoring.function.FunctionFolder;
import dev.tranche.scoring.request.RequestReader;
import dev.tranche.scoring.review.ReviewReader;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Opens the bundle while Lambda initialises the function, so that no request waits for it. A bundle
 * that must not be served stops the start with one line.
 */
@Singleton
final class RiskModelProducer {
  @Produces
  @Singleton
  @Startup
  RiskModelSet open(RiskSettings settings) {
    try {
      return RiskModelSet.open(
          FunctionFolder.find()
              .open(settings.models(), Task.RISK, new PolicySource(settings.policy())));
    } catch (BundleException e) {
      throw RefusedStart.of(String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      throw RefusedStart.of("ONNX Runtime's libraries cannot be loaded: " + e.getMessage());
    }
  }

  @Produces
  @Singleton
  RequestReader reader(RiskModelSet models, RiskSettings settings) {
    return new RequestReader(models.champion().reader(), settings.limits());
  }

  @Produces
  @Singleton
  ReviewReader reviews(RiskSettings settings) {
    return new ReviewReader(settings.limits());
  }

  void close(@Disposes RiskModelSet models) {
    models.close();
  }
}
