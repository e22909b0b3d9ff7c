package dev.tranche.risk.model;

import dev.tranche.scoring.BundleException;
import dev.tranche.scoring.bundle.PolicySource;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskModels;
import dev.tranche.scoring.function.Executable;
import dev.tranche.scoring.function.FunctionFolder;
import dev.tranche.scoring.request.RequestLimits;
import dev.tranche.scoring.request.RequestReader;
import io.quarkus.runtime.PreventFurtherStepsException;
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
  RiskModels open(RiskModelsConfig config) {
    try {
      return RiskModels.open(
          FunctionFolder.find()
              .open(config.models(), Task.RISK, new PolicySource(config.policy())));
    } catch (BundleException e) {
      throw refused(String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      throw refused("ONNX Runtime's libraries cannot be loaded: " + e.getMessage());
    }
  }

  private static PreventFurtherStepsException refused(String message) {
    Executable.refuseStart(message);
    return new PreventFurtherStepsException(message, 1);
  }

  @Produces
  @Singleton
  RequestReader reader(RiskModels models, RiskModelsConfig config) {
    return new RequestReader(
        models.manifest().features(), new RequestLimits(config.maxCustomers(), config.maxBytes()));
  }

  void close(@Disposes RiskModels models) {
    models.close();
  }
}
