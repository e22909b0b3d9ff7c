package dev.tranche.training.spec;

import dev.tranche.training.model.ModelFamily;
import dev.tranche.training.model.forest.ForestFamily;
import dev.tranche.training.model.linear.LogisticFamily;
import dev.tranche.training.model.scorecard.ScorecardFamily;
import dev.tranche.training.model.xgboost.XgboostFamily;

/** The model families there are, each in one line; the simplest first. */
// Families have no state, but their type cannot say so to the checker.
@SuppressWarnings("ImmutableEnumChecker")
public enum ModelKind {
  LOGISTIC_REGRESSION(new LogisticFamily()),
  SCORECARD(new ScorecardFamily()),
  RANDOM_FOREST(new ForestFamily()),
  XGBOOST(new XgboostFamily());

  private final ModelFamily family;

  ModelKind(ModelFamily family) {
    this.family = family;
  }

  public ModelFamily family() {
    return family;
  }

  /** Its name in specs and bundles, such as {@code random_forest}. */
  public String word() {
    return family.word();
  }

  /** Its name for people, within a sentence. */
  public String title() {
    return family.title();
  }
}
