package dev.tranche.training.model.xgboost;

import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.ModelFamily;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.Setting;
import java.util.List;

/** Gradient-boosted trees, fitted by XGBoost. */
public final class XgboostFamily implements ModelFamily {
  @Override
  public ModelKind kind() {
    return ModelKind.XGBOOST;
  }

  @Override
  public String title() {
    return "XGBoost";
  }

  @Override
  public MarginScale marginScale() {
    return MarginScale.LOG_ODDS;
  }

  @Override
  public List<Setting> settings() {
    return XgboostParameters.SETTINGS;
  }

  @Override
  public ModelSettings usual(int rows, int columns) {
    return XgboostParameters.forRows(rows).forColumns(rows, columns);
  }

  /** Few trees of coarse splits, boosted in long steps. */
  @Override
  public ModelSettings reduced() {
    return XgboostParameters.usual(new XgboostParameters.Boosting(25, 25, .3), 4, 64);
  }
}
