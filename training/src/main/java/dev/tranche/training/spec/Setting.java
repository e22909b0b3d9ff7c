package dev.tranche.training.spec;

import dev.tranche.training.model.NumberRange;

/** A setting of a classifier, named in specs as scikit-learn and XGBoost name it. */
public enum Setting {
  /** Inverse strength of logistic regression's L2 penalty. */
  C("C"),
  /** The strength itself, 1 / C. */
  L2("l2"),
  /** Trees of a forest. */
  TREES("trees"),
  /** Splits on the longest path of a forest's tree. */
  FOREST_DEPTH("max_depth"),
  /** The fewest rows in a leaf of a forest's tree; synthetic and weighted ones as they weigh. */
  MIN_LEAF("min_leaf"),
  /** Boosted trees at most: boosting stops earlier when another no longer helps. */
  N_ESTIMATORS("n_estimators"),
  /** Splits on the longest path of a boosted tree. */
  BOOSTED_DEPTH("max_depth"),
  /** By how much each boosted tree counts. */
  LEARNING_RATE("learning_rate"),
  /** The share of rows drawn for each boosted tree. */
  SUBSAMPLE("subsample"),
  /** The share of features drawn for each boosted tree. */
  COLSAMPLE("colsample"),
  /** The least sum of Hessians in a child. */
  MIN_CHILD_WEIGHT("min_child_weight"),
  /** The L2 penalty on leaf values. */
  LAMBDA("lambda");

  private final String word;

  Setting(String word) {
    this.word = word;
  }

  /** Its key in specs. */
  public String word() {
    return word;
  }

  NumberRange range() {
    return switch (this) {
      case C, L2 -> NumberRange.of(1e-6, 1e6);
      case TREES -> NumberRange.whole(1, 2_000);
      case FOREST_DEPTH -> NumberRange.whole(1, 64);
      case MIN_LEAF -> NumberRange.of(1, 1e9);
      case N_ESTIMATORS -> NumberRange.whole(1, 5_000);
      case BOOSTED_DEPTH -> NumberRange.whole(1, 16);
      case LEARNING_RATE, SUBSAMPLE, COLSAMPLE -> NumberRange.above(0, 1);
      case MIN_CHILD_WEIGHT, LAMBDA -> NumberRange.of(0, 1e9);
    };
  }
}
