package dev.tranche.training.model.scorecard;

import dev.tranche.training.model.Balance;
import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.ModelFamily;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.Setting;
import java.util.List;

/** Scorecards: logistic regression on bins, in whole points. */
public final class ScorecardFamily implements ModelFamily {
  @Override
  public ModelKind kind() {
    return ModelKind.SCORECARD;
  }

  @Override
  public String title() {
    return "scorecard";
  }

  @Override
  public MarginScale marginScale() {
    return MarginScale.LOG_ODDS;
  }

  /** Into its points. */
  @Override
  public boolean takesCalibrationIn() {
    return true;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        ScorecardParameters.MAX_BINS, ScorecardParameters.MIN_BIN_SHARE, ScorecardParameters.C);
  }

  @Override
  public ModelSettings usual(int rows, int columns) {
    return ScorecardParameters.defaults();
  }

  @Override
  public ModelSettings reduced() {
    return ScorecardParameters.defaults();
  }

  /** Default rates by bin are to be those of the file, which the table shows. */
  @Override
  public List<Balance> balances() {
    return List.of(Balance.NONE);
  }
}
