package dev.tranche.training.fit;

import dev.tranche.training.data.CsvData;
import dev.tranche.training.data.RiskSpec;
import dev.tranche.training.data.Target;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import java.util.List;

/**
 * All that training a risk bundle found out.
 *
 * @param synthetic rows that SMOTE added to the training part
 * @param models in a fixed order
 * @param champion name of the best of them
 */
public record RiskFit(
    RiskSpec spec,
    CsvData data,
    Target target,
    Split split,
    Preparation preparation,
    Balance balance,
    int synthetic,
    List<FittedModel> models,
    String champion) {
  public RiskFit {
    models = List.copyOf(models);
  }
}
