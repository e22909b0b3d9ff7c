package dev.tranche.training.model.forest;

import dev.tranche.training.model.MarginScale;
import dev.tranche.training.model.ModelFamily;
import dev.tranche.training.model.ModelKind;
import dev.tranche.training.model.ModelSettings;
import dev.tranche.training.model.Setting;
import java.util.List;

/** Random forests. */
public final class ForestFamily implements ModelFamily {
  @Override
  public ModelKind kind() {
    return ModelKind.RANDOM_FOREST;
  }

  @Override
  public String title() {
    return "random forest";
  }

  @Override
  public MarginScale marginScale() {
    return MarginScale.VOTE_SHARE;
  }

  @Override
  public List<Setting> settings() {
    return List.of(ForestParameters.TREES, ForestParameters.MAX_DEPTH, ForestParameters.MIN_LEAF);
  }

  @Override
  public ModelSettings usual(int rows, int columns) {
    return ForestParameters.forRows(rows);
  }

  @Override
  public ModelSettings reduced() {
    return new ForestParameters(16, 16, 200, 2, 0, 64);
  }
}
