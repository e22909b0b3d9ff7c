package dev.tranche.training.model.xgboost;

import dev.tranche.training.model.FoldTask;
import dev.tranche.training.model.LabelledRows;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trees boosted on all folds but one, with the ROC-AUC on the one left out. Not safe for several
 * threads at once; to be closed.
 */
final class FoldBooster implements AutoCloseable {
  private final DMatrix rows;
  private final DMatrix leftOut;
  private final Booster booster;
  private int rounds = 0;

  FoldBooster(FoldTask fold, XgboostParameters parameters) {
    LabelledRows balanced = fold.task().rows().balanced();
    try {
      VisibleFeatures seen = VisibleFeatures.of(balanced.features());
      rows = XgboostLibrary.matrix(balanced, seen);
      leftOut = XgboostLibrary.matrix(fold.leftOut(), seen);
      Map<String, Object> settings =
          NativeSettings.of(parameters, balanced, fold.task().monotone(), fold.task().seed(), 1);
      booster = XGBoost.train(rows, settings, 0, Map.of(), null, null);
    } catch (XGBoostError e) {
      throw XgboostLibrary.failed(e);
    }
  }

  private void boost(int until) throws XGBoostError {
    for (; rounds < until; rounds++) {
      booster.update(rows, rounds);
    }
  }

  /** Boosts on, and tells the ROC-AUC on the rows left out after so many rounds each. */
  double[] boost(int[] looks) {
    DMatrix[] matrices = {leftOut};
    String[] names = {"leftOut"};
    double[] auc = new double[looks.length];
    try {
      for (int l = 0; l < looks.length; l++) {
        boost(looks[l]);
        String line = booster.evalSet(matrices, names, rounds - 1);
        auc[l] = Double.parseDouble(line.substring(line.lastIndexOf(':') + 1));
      }
    } catch (XGBoostError e) {
      throw XgboostLibrary.failed(e);
    }
    return auc;
  }

  /** Of the rows left out, after so many rounds. */
  float[] margin(int rounds) {
    try {
      float[][] given = booster.predict(leftOut, true, rounds);
      float[] margin = new float[given.length];
      for (int row = 0; row < margin.length; row++) {
        margin[row] = given[row][0];
      }
      return margin;
    } catch (XGBoostError e) {
      throw XgboostLibrary.failed(e);
    }
  }

  @Override
  public void close() {
    booster.dispose();
    leftOut.dispose();
    rows.dispose();
  }
}
