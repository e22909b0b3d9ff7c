package dev.tranche.training.spec;

import static dev.tranche.training.spec.Setting.BOOSTED_DEPTH;
import static dev.tranche.training.spec.Setting.C;
import static dev.tranche.training.spec.Setting.COLSAMPLE;
import static dev.tranche.training.spec.Setting.FOREST_DEPTH;
import static dev.tranche.training.spec.Setting.L2;
import static dev.tranche.training.spec.Setting.LAMBDA;
import static dev.tranche.training.spec.Setting.LEARNING_RATE;
import static dev.tranche.training.spec.Setting.MIN_CHILD_WEIGHT;
import static dev.tranche.training.spec.Setting.MIN_LEAF;
import static dev.tranche.training.spec.Setting.N_ESTIMATORS;
import static dev.tranche.training.spec.Setting.SUBSAMPLE;
import static dev.tranche.training.spec.Setting.TREES;

import java.util.List;
import java.util.Locale;

/** A kind of risk model, with the settings that a spec may give it; the simplest first. */
public enum ModelKind {
  LOGISTIC_REGRESSION,
  RANDOM_FOREST,
  XGBOOST;

  /** In the order of the documentation. */
  public List<Setting> settings() {
    return switch (this) {
      case LOGISTIC_REGRESSION -> List.of(C, L2);
      case RANDOM_FOREST -> List.of(TREES, FOREST_DEPTH, MIN_LEAF);
      case XGBOOST ->
          List.of(
              N_ESTIMATORS,
              BOOSTED_DEPTH,
              LEARNING_RATE,
              SUBSAMPLE,
              COLSAMPLE,
              MIN_CHILD_WEIGHT,
              LAMBDA);
    };
  }

  /** Its name in specs and bundles, such as {@code random_forest}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
