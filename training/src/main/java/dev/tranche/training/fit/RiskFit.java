package dev.tranche.training.fit;

import dev.tranche.scoring.bundle.Scorecard;
import dev.tranche.training.fit.candidate.FitOptions;
import dev.tranche.training.fit.candidate.FittedModel;
import dev.tranche.training.fit.selection.Selection;
import dev.tranche.training.model.Balance;
import dev.tranche.training.prepare.Preparation;
import dev.tranche.training.prepare.StratifiedSplit.Split;
import dev.tranche.training.read.CsvData;
import dev.tranche.training.spec.RiskSpec;
import dev.tranche.training.table.Target;
import java.util.List;

/**
 * All that training a risk bundle found out.
 *
 * @param options as asked for
 * @param synthetic rows that SMOTE added for the models that wanted it
 * @param selection how each model was balanced and the champion chosen, with the figures
 * @param models in a fixed order
 * @param champion name of the best of them
 */
public record RiskFit(
    RiskSpec spec,
    CsvData data,
    Target target,
    Split split,
    Preparation preparation,
    FitOptions options,
    int synthetic,
    Selection selection,
    List<FittedModel> models,
    String champion) {
  public RiskFit {
    models = List.copyOf(models);
  }

  /** The rows of the table that the models were fitted to in the end, ascending. */
  public int[] fitted() {
    return FittingRows.last(split);
  }

  /** As asked for. */
  public Balance balance() {
    return options.balance();
  }

  /** On which the champion's probabilities become points. */
  public Scorecard scorecard() {
    return spec.decisions().scorecard().orElseGet(Scorecard::defaults);
  }
}
