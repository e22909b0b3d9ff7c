package dev.tranche.training.model.xgboost;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.MissingTwins;
import java.util.Arrays;

/**
 * What XGBoost is shown of the features, as the rows trained on have them.
 *
 * @param unfilled per feature whether its missing values are left to XGBoost
 * @param hidden per feature whether nothing is shown of it, as another one tells the same
 */
record VisibleFeatures(boolean[] unfilled, boolean[] hidden) {
  static VisibleFeatures of(FeatureMatrix training) {
    boolean[] missing = training.missing();
    return new VisibleFeatures(missing, MissingTwins.of(training, missing));
  }

  /** Of these or other rows; NaN for whatever is not shown, which no tree then splits on. */
  float[][] columns(FeatureMatrix x) {
    float[][] columns = x.columns(unfilled);
    float[] nothing = new float[x.rows()];
    Arrays.fill(nothing, Float.NaN);
    for (int f = 0; f < columns.length; f++) {
      columns[f] = hidden[f] ? nothing : columns[f];
    }
    return columns;
  }
}
