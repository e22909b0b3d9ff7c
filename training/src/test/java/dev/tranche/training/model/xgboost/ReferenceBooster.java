package dev.tranche.training.model.xgboost;

import dev.tranche.training.model.FeatureMatrix;
import dev.tranche.training.model.LabelledRows;
import dev.tranche.training.model.tree.TreeEnsemble;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** XGBoost itself, to be asked for the reasons it would give. */
public final class ReferenceBooster {
  private final FeatureMatrix fitted;
  private final Booster booster;
  private final int trees;

  private ReferenceBooster(FeatureMatrix fitted, Booster booster, int trees) {
    this.fitted = fitted;
    this.booster = booster;
    this.trees = trees;
  }

  public static ReferenceBooster fit(LabelledRows rows, int trees, int depth) throws XGBoostError {
    Map<String, Object> settings = new HashMap<>();
    settings.put("objective", "binary:logistic");
    settings.put("base_score", 0.3);
    settings.put("tree_method", "hist");
    settings.put("max_depth", depth);
    settings.put("eta", 0.1);
    settings.put("subsample", 0.9);
    settings.put("seed", 1);
    settings.put("nthread", 1);
    DMatrix matrix = XgboostLibrary.matrix(rows, VisibleFeatures.of(rows.features()));
    Booster booster = XGBoost.train(matrix, settings, trees, new HashMap<>(), null, null);
    matrix.dispose();
    return new ReferenceBooster(rows.features(), booster, trees);
  }

  /** The trees as this project reads them. */
  public TreeEnsemble ensemble() throws XGBoostError {
    return XgboostJson.ensemble(booster.toByteArray("json"), fitted, trees);
  }

  /**
   * XGBoost's own exact Shapley values.
   *
   * @return {@code float[rows][features + 1]}, the bias last
   */
  public float[][] contributions(FeatureMatrix x) throws XGBoostError {
    DMatrix matrix =
        XgboostLibrary.matrix(LabelledRows.of(x, someOfEach(x.rows())), VisibleFeatures.of(fitted));
    try {
      return booster.predictContrib(matrix, trees);
    } finally {
      matrix.dispose();
    }
  }

  private static byte[] someOfEach(int rows) {
    byte[] labels = new byte[rows];
    labels[0] = 1;
    return labels;
  }
}
