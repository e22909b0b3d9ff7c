package dev.tranche.training.spec;

import dev.tranche.training.model.ModelFamily;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.forest.ForestFamily;
import dev.tranche.training.model.linear.LogisticFamily;
import dev.tranche.training.model.scorecard.ScorecardFamily;
import dev.tranche.training.model.xgboost.XgboostFamily;

/** Which family a name stands for; the compiler refuses a name without one. */
public final class FamilyCatalogue {
  private FamilyCatalogue() {}

  /** The family of that name; it has no state. */
  public static ModelFamily of(ModelKind kind) {
    return switch (kind) {
      case LOGISTIC_REGRESSION -> new LogisticFamily();
      case SCORECARD -> new ScorecardFamily();
      case RANDOM_FOREST -> new ForestFamily();
      case XGBOOST -> new XgboostFamily();
    };
  }
}
