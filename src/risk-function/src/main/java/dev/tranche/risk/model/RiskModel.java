package dev.tranche.risk.model;

import dev.tranche.risk.request.RequestReader;
import dev.tranche.scoring.bundle.Bundle;
import dev.tranche.scoring.bundle.BundleException;
import dev.tranche.scoring.bundle.BundleLocation;
import dev.tranche.scoring.bundle.Task;
import dev.tranche.scoring.decision.RiskScorer;
import dev.tranche.scoring.graph.OnnxRuntime;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Opens the bundle while Lambda initialises the function, so that no request waits for it. A bundle
 * that must not be served stops the start with one line.
 */
@Singleton
final class RiskModel {
  @Produces
  @Singleton
  @Startup
  RiskScorer open(ModelsConfig config) {
    FunctionFolder folder = FunctionFolder.find();
    OnnxRuntime.loadLibrariesFrom(folder.path());
    var location = new BundleLocation(config.models(), BundleLocation.LAYER, folder.models());
    try {
      return warmed(RiskScorer.open(Bundle.load(location.of(Task.RISK), Task.RISK)));
    } catch (BundleException e) {
      InitError.report(e.getMessage());
      throw new PreventFurtherStepsException(e.getMessage(), 1);
    }
  }

  @Produces
  @Singleton
  RequestReader reader(RiskScorer scorer) {
    return new RequestReader(scorer.manifest().features());
  }

  void close(@Disposes RiskScorer scorer) {
    scorer.close();
  }

  private static RiskScorer warmed(RiskScorer scorer) {
    var typical = TypicalCustomer.of(scorer.manifest().features());
    scorer.score(List.of(scorer.read(typical)));
    return scorer;
  }
}
