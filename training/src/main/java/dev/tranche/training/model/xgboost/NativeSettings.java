package dev.tranche.training.model.xgboost;

import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.Monotone;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Parameters by the names that XGBoost's library takes them by. */
final class NativeSettings {
  private NativeSettings() {}

  /**
   * To fit such rows.
   *
   * @param threads of XGBoost's own
   */
  static Map<String, Object> of(
      XgboostParameters parameters, LabelledRows rows, Monotone monotone, long seed, int threads) {
    Map<String, Object> settings = new TreeMap<>();
    settings.put("objective", "binary:logistic");
    settings.put("eval_metric", "auc");
    settings.put("tree_method", "hist");
    settings.put("base_score", rows.prior());
    settings.put("eta", parameters.boosting().eta());
    settings.put("max_depth", parameters.trees().maxDepth());
    if (parameters.trees().maxLeaves() > 0) {
      settings.put("grow_policy", "lossguide");
      settings.put("max_leaves", parameters.trees().maxLeaves());
    }
    settings.put("min_child_weight", parameters.trees().minChildWeight());
    settings.put("subsample", parameters.sampling().subsample());
    settings.put("colsample_bytree", parameters.sampling().columnsByTree());
    settings.put("lambda", parameters.trees().lambda());
    settings.put("max_bin", parameters.bins(rows.features()));
    settings.put("seed", Long.hashCode(seed) & Integer.MAX_VALUE);
    // Else all boosters of one thread draw from one source, in the order of their turns.
    settings.put("seed_per_iteration", true);
    settings.put("nthread", threads);
    settings.put("verbosity", 0);
    if (monotone.constrains()) {
      settings.put(
          "monotone_constraints",
          Arrays.stream(monotone.directions())
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(",", "(", ")")));
    }
    return settings;
  }
}
