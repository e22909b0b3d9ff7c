package dev.tranche.training.model.linear;

import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.ModelFamily;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.Setting;
import java.util.List;

/** Logistic regression, the simplest family. */
public final class LogisticFamily implements ModelFamily {
  @Override
  public ModelKind kind() {
    return ModelKind.LOGISTIC_REGRESSION;
  }

  @Override
  public String title() {
    return "logistic regression";
  }

  @Override
  public MarginScale marginScale() {
    return MarginScale.LOG_ODDS;
  }

  @Override
  public List<Setting> settings() {
    return List.of(LogisticParameters.C, LogisticParameters.L2);
  }

  @Override
  public ModelSettings usual(int rows, int columns) {
    return LogisticParameters.defaults();
  }

  @Override
  public ModelSettings reduced() {
    return LogisticParameters.defaults();
  }
}
