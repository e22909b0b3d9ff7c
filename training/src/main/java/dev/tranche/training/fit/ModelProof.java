package dev.tranche.training.fit;

import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.model.RiskModel;

/**
 * Makes and proves what will be served of a model, while other models are still being fitted: told
 * from several threads at once.
 */
public interface ModelProof {
  /** A model is fitted. */
  void explanation(String name, RiskModel model, RawRows test);

  /** It is calibrated and measured as well. */
  void score(FittedModel model, RawRows test);

  /** Proves nothing yet. */
  static ModelProof later() {
    return new ModelProof() {
      @Override
      public void explanation(String name, RiskModel model, RawRows test) {}

      @Override
      public void score(FittedModel model, RawRows test) {}
    };
  }
}
