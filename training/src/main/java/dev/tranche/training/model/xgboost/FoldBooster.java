package dev.tranche.training.model.xgboost;

import dev.tranche.training.model.FoldTask;
import dev.tranche.training.model.LabelledRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trees boosted on all folds but one, with the ROC-AUC of every round on the one left out. Not safe
 * for several threads at once; to be closed.
 */
final class FoldBooster implements AutoCloseable {
  private final DMatrix rows;
  private final DMatrix leftOut;
  private final Booster booster;
  private final List<Double> auc = new ArrayList<>();

  FoldBooster(FoldTask fold, XgboostParameters parameters) {
    LabelledRows balanced = fold.task().rows().balanced();
    Map<String, Object> settings =
        NativeSettings.of(parameters, balanced, fold.task().monotone(), fold.task().seed(), 1);
    try {
      VisibleFeatures seen = VisibleFeatures.of(balanced.features());
      rows = XgboostLibrary.matrix(balanced, seen);
      leftOut = XgboostLibrary.matrix(fold.leftOut(), seen);
      booster = XGBoost.train(rows, settings, 0, Map.of(), null, null);
    } catch (XGBoostError e) {
      throw XgboostLibrary.failed(e);
    }
  }

  /** Boosts until there are so many rounds. */
  void boost(int rounds) {
    DMatrix[] matrices = {leftOut};
    String[] names = {"leftOut"};
    try {
      for (int round = auc.size(); round < rounds; round++) {
        booster.update(rows, round);
        String line = booster.evalSet(matrices, names, round);
        auc.add(Double.parseDouble(line.substring(line.lastIndexOf(':') + 1)));
      }
    } catch (XGBoostError e) {
      throw XgboostLibrary.failed(e);
    }
  }

  /** On the rows left out, after a round, from 0 on. */
  double auc(int round) {
    return auc.get(round);
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
